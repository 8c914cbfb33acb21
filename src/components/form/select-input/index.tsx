import { Picker, Text, View } from '@tarojs/components'
import { Icon } from '../../data/icon'
import { useSending } from '../form'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import '../date-input/index.scss'

interface SelectInputProps<V extends string> {
  label: string
  options: readonly { value: V; text: string }[]
  value: V | null
  placeholder?: string
  invalid?: boolean
  onChange: (value: V) => void
}

/** One of many (more than five; fewer are shown at once in an OptionGroup), by the platform's own picker. */
export function SelectInput<V extends string>({
  label,
  options,
  value,
  placeholder = '请选择',
  invalid,
  onChange,
}: SelectInputProps<V>) {
  const sending = useSending() ?? false
  const name = classNames('picker-input', invalid && 'picker-input--bad', sending && 'picker-input--sending')
  const index = options.findIndex((option) => option.value === value)
  const pick = (at: number) => {
    const option = options[at]
    if (option) onChange(option.value)
  }
  if (process.env.TARO_ENV === 'h5') {
    return (
      <View className={name}>
        <select
          className="picker-input__native"
          aria-label={label}
          aria-invalid={invalid}
          disabled={sending}
          value={value ?? ''}
          onChange={(event) => pick(options.findIndex((option) => option.value === event.target.value))}
        >
          {/* Where nothing is one of the choices, it is called by its own words. */}
          {!options.some((option) => option.value === '') && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </View>
    )
  }
  const shown = options[index]?.text ?? placeholder
  return (
    <Picker
      {...a11y({ role: 'button', 'aria-label': `${label}：${shown}`, 'aria-invalid': invalid ?? false })}
      mode="selector"
      disabled={sending}
      range={options.map((option) => option.text)}
      value={Math.max(0, index)}
      onChange={(event) => pick(Number(event.detail.value))}
    >
      <View className={name}>
        <Text className={index >= 0 ? '' : 'picker-input__empty'}>{shown}</Text>
        <Icon name="chevron-down" className="picker-input__icon" />
      </View>
    </Picker>
  )
}
