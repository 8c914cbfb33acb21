import * as v from 'valibot'
import { misshapen, PLAIN, tidyList, unlisted, type FieldKind } from './field-kind.ts'

/** From the province down; a field asks for as many of them as its `max` says. */
export const REGION_LEVELS = ['省份', '城市', '区县'] as const

/** All there is to choose from, by name, with the parts of each. */
export const Regions = v.array(
  v.object({
    name: v.string(),
    cities: v.array(v.object({ name: v.string(), counties: v.array(v.string()) })),
  }),
)
export type Regions = v.InferOutput<typeof Regions>

/** What can be chosen after these names; nothing where they lead nowhere. */
export function regionsAfter(regions: Regions, names: readonly string[]): string[] {
  const [province, city] = names
  if (province === undefined) return regions.map(({ name }) => name)
  const cities = regions.find(({ name }) => name === province)?.cities ?? []
  if (city === undefined) return cities.map(({ name }) => name)
  return names.length > 2 ? [] : (cities.find(({ name }) => name === city)?.counties ?? [])
}

/** Whether each name is one of those after the names before it. */
export const isRegionOf = (regions: Regions, names: readonly string[]): boolean =>
  names.every((name, at) => regionsAfter(regions, names.slice(0, at)).includes(name))

/** A municipality is its own city, and 省直辖县 is nobody's address. */
const read = (names: readonly string[]) =>
  names.filter((name, at) => name !== names[at - 1] && !name.includes('直辖县')).join('')

/** 省市区. An answer is the list of names, not of codes: it reads the same whatever later editions rename or merge. */
export const region: FieldKind = {
  ...PLAIN,
  name: '省市区',
  ask: '请选择',
  max: REGION_LEVELS.length,
  maximum: { name: '选到第几级', unit: '级', most: REGION_LEVELS.length },
  folds: true,
  tidy: tidyList,
  show: (answer) => (typeof answer === 'string' ? answer : read(answer)),
  fault: (field, answer, { isRegion }) => {
    if (typeof answer === 'string') return misshapen(field)
    if (answer.length > field.max || isRegion?.(answer) === false) return unlisted(field)
    const missing = REGION_LEVELS[answer.length]
    return answer.length < field.max && missing
      ? `请把${field.label}选到${REGION_LEVELS[field.max - 1]}`
      : null
  },
}
