import { View } from '@tarojs/components'
import { REGION_LEVELS, regionsAfter, type Regions } from '@talent/contract/matter'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { SelectInput } from '@/components/form/select-input'
import { useRegions } from '../../../api'
import type { ControlProps } from '../control'

/** With this name at its level; what has but one part, as a municipality, is chosen through at once. */
export function withRegion(regions: Regions, names: readonly string[], max: number): string[] {
  const after = names.length < max ? regionsAfter(regions, names) : []
  const [only, ...others] = after
  return only === undefined || others.length > 0 ? [...names] : withRegion(regions, [...names, only], max)
}

/** A picker a level; the next is asked once the one above it is chosen. */
export function Region({ field, answer, invalid, onChange }: ControlProps) {
  const { data, error, retry } = useRegions()
  const names = Array.isArray(answer) ? answer : []
  if (error && data === undefined)
    return (
      <Note tone="amber">
        <View>没能加载省市区列表。</View>
        <Button kind="outline" size="m" onTap={retry}>
          重试
        </Button>
      </Note>
    )
  const regions = data?.regions ?? []
  return (
    <>
      {REGION_LEVELS.slice(0, Math.min(field.max, names.length + 1)).map((level, at) => {
        const before = names.slice(0, at)
        const own = names[at]
        const listed = regionsAfter(regions, before)
        // A municipality is its own only city.
        if (at > 0 && listed.length === 1 && own === listed[0]) return null
        const shown = own !== undefined && !listed.includes(own) ? [own, ...listed] : listed
        return (
          <View key={level} className={at === 0 ? '' : 'mt8'}>
            <SelectInput
              label={`${field.label}，${level}`}
              options={shown.map((value) => ({ value, text: value }))}
              value={own ?? null}
              placeholder={data === undefined ? '正在加载' : level}
              invalid={invalid}
              onChange={(name) => onChange(withRegion(regions, [...before, name], field.max))}
            />
          </View>
        )
      })}
    </>
  )
}
