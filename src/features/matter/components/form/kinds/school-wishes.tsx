import { View } from '@tarojs/components'
import { wishesOf } from '@talent/contract/matter'
import { SelectInput } from '@/components/form/select-input'
import { a11y } from '@/lib/a11y'
import type { ControlProps } from '../control'

/** Among the choices of a wish that is filled: leaves it out again. */
const NONE = 'none'

/** A school that is another wish already changes places with this one; none leaves this wish out. */
export function withWish(wishes: readonly string[], at: number, school: string | null): string[] {
  const elsewhere = school === null ? -1 : wishes.indexOf(school)
  const next = [...wishes, ...(at === wishes.length ? [null] : [])].map((wish, i) => {
    if (i === at) return school
    return i === elsewhere ? (wishes[at] ?? null) : wish
  })
  return next.filter((wish) => wish !== null)
}

/** A picker a wish; the next one is asked once the one before it is filled. */
export function SchoolWishes({ field, answer, invalid, onChange }: ControlProps) {
  const wishes = Array.isArray(answer) ? answer : []
  return (
    <>
      {wishesOf(field)
        .slice(0, wishes.length + 1)
        .map((name, at) => (
          <View key={name} className={at === 0 ? '' : 'mt8'}>
            <View className="aux" {...a11y({ 'aria-hidden': true })}>
              {name}
            </View>
            <SelectInput
              label={`${field.label}，${name}`}
              options={[
                ...(at < wishes.length ? [{ value: NONE, text: '不填这个志愿' }] : []),
                ...field.options.map((value) => ({ value, text: value })),
              ]}
              value={wishes[at] ?? null}
              invalid={invalid}
              onChange={(school) => onChange(withWish(wishes, at, school === NONE ? null : school))}
            />
          </View>
        ))}
    </>
  )
}
