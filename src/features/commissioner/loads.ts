interface Load {
  readonly name: string
  readonly areaName: string
  readonly load: number
  readonly capacity: number
}

/** From here on matching rather looks elsewhere; the coordinator should know why. */
const NEARLY_FULL = 0.9

export const isNearlyFull = ({ load, capacity }: Pick<Load, 'load' | 'capacity'>): boolean =>
  load >= capacity * NEARLY_FULL

const collator = (a: string, b: string) => a.localeCompare(b, 'zh-Hans-CN')

/** By area, then by name: an order that says nothing about anybody's work. */
export const loadsByArea = <T extends Load>(loads: readonly T[]): T[] =>
  [...loads].sort((a, b) => collator(a.areaName, b.areaName) || collator(a.name, b.name))

/** 江以宁接近上限，新事项会先匹配给其他专员。 */
export function loadRemark(loads: readonly Load[]): string | null {
  const names = loads.filter(isNearlyFull).map(({ name }) => name)
  return names.length === 0 ? null : `${names.join('、')}接近上限，新事项会先匹配给其他专员。`
}
