import { View } from '@tarojs/components'
import { DateInput } from '@/components/form/date-input'
import { SelectInput } from '@/components/form/select-input'
import { todayInChina } from '@/lib/dates'
import { NumberInput } from './number-input'

interface BoundInputProps {
  label: string
  /** A day, `today`, or so many days from it. */
  value: string | null
  onChange: (value: string | null) => void
}

type How = 'open' | 'today' | 'before' | 'after' | 'day'
const HOW: readonly { value: How; text: string }[] = [
  { value: 'open', text: '不限' },
  { value: 'today', text: '填表那天' },
  { value: 'before', text: '填表那天往前数' },
  { value: 'after', text: '填表那天往后数' },
  { value: 'day', text: '固定的一天' },
]
const YEAR = 365
const MOST_DAYS = 99_999

const boundOf = (how: How, days: number): string | null => {
  if (how === 'open') return null
  if (how === 'day') return todayInChina()
  const counted = Math.min(Math.max(0, Math.floor(days)), MOST_DAYS)
  return how === 'today' ? 'today' : `today${how === 'before' ? '-' : '+'}${counted}`
}

/** Where the days of a question begin or end. */
export function BoundInput({ label, value, onChange }: BoundInputProps) {
  const [, sign, days = ''] = /^today([+-])(\d+)$/.exec(value ?? '') ?? []
  const how: How =
    value === null
      ? 'open'
      : value === 'today'
        ? 'today'
        : sign === undefined
          ? 'day'
          : sign === '-'
            ? 'before'
            : 'after'
  return (
    <>
      <SelectInput
        label={label}
        options={HOW}
        value={how}
        onChange={(next) => onChange(boundOf(next, days === '' ? YEAR : Number(days)))}
      />
      {days !== '' && (
        <View className="mt8">
          <NumberInput
            label={`${label}，多少天`}
            unit="天"
            value={Number(days)}
            onChange={(next) => onChange(boundOf(how, next ?? 0))}
          />
        </View>
      )}
      {how === 'day' && (
        <View className="mt8">
          <DateInput
            label={`${label}，哪一天`}
            value={value}
            onChange={(day) => onChange(day === '' ? null : day)}
          />
        </View>
      )}
    </>
  )
}
