import { Picker, Text, View } from '@tarojs/components'
import { monthInWords } from '@talent/contract/calendar'
import { Icon } from '../../data/icon'
import { useSending } from '../form'
import { a11y } from '@/lib/a11y'
import { dayLabel } from '@/lib/dates'
import { classNames } from '@/lib/class-names'
import './index.scss'

interface DateInputProps {
  label: string
  of?: 'day' | 'month'
  /** `2026-11-27` (of a month `2026-11`), or null. */
  value: string | null
  min?: string
  max?: string
  placeholder?: string
  invalid?: boolean
  onChange: (day: string) => void
}

/** A day, or a month, by the platform's own picker: native in the mini-program, the browser's (keyboard and all) in a browser. */
export function DateInput({
  label,
  value,
  min = '1940-01-01',
  max = '2099-12-31',
  of = 'day',
  placeholder = of === 'day' ? '选择日期' : '选择年月',
  invalid,
  onChange,
}: DateInputProps) {
  const length = of === 'day' ? 10 : 7
  const [first, last] = [min.slice(0, length), max.slice(0, length)]
  const sending = useSending() ?? false
  const name = classNames('picker-input', invalid && 'picker-input--bad', sending && 'picker-input--sending')
  if (process.env.TARO_ENV === 'h5') {
    return (
      <View className={name}>
        <input
          className="picker-input__native"
          type={of === 'day' ? 'date' : 'month'}
          placeholder={placeholder}
          aria-label={label}
          aria-invalid={invalid}
          disabled={sending}
          value={value ?? ''}
          min={first}
          max={last}
          onChange={(event) => onChange(event.target.value)}
        />
      </View>
    )
  }
  const shown = value ? (of === 'day' ? dayLabel(value) : monthInWords(value)) : placeholder
  return (
    <Picker
      {...a11y({ role: 'button', 'aria-label': `${label}：${shown}`, 'aria-invalid': invalid ?? false })}
      mode="date"
      disabled={sending}
      value={value ?? ''}
      fields={of}
      start={first}
      end={last}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <View className={name}>
        <Text className={value ? '' : 'picker-input__empty'}>{shown}</Text>
        <Icon name="calendar" className="picker-input__icon" />
      </View>
    </Picker>
  )
}
