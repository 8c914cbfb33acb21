import { useRef } from 'react'
import { Input, Text, Textarea, View } from '@tarojs/components'
import { charactersIn, withoutUnseen } from '@talent/contract'
import { useSending } from '../form'
import { useNativeField } from './use-native-field'
import { useSelect, type Selection } from './use-select'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import './index.scss'

export interface TextInputProps {
  /** Read out with the control; the visible label is the FormField's. */
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  onConfirm?: () => void
  placeholder?: string
  /** phone and number bring up digits; idcard digits with X. */
  kind?: 'text' | 'phone' | 'number' | 'idcard'
  /** After what is typed: 元. */
  unit?: string
  /** Several lines that grow with the text. */
  area?: boolean
  /** In characters. What is longer is kept and told of: a pasted text is never cut unseen. */
  maxLength: number
  invalid?: boolean
  /** Of several lines: what to mark, so that typing puts something in its place. */
  select?: Selection | null
}
export type { Selection }

/**
 * In a browser a field of numbers would drop the + and the spaces of a pasted telephone number without a word, and the
 * mouse wheel would change it: it is a text there that brings up digits.
 */
const H5 = process.env.TARO_ENV === 'h5'
const TYPE = {
  text: 'text',
  phone: (H5 ? 'tel' : 'number') as 'number',
  number: H5 ? 'text' : 'digit',
  idcard: 'idcard',
} as const
const DIGITS = H5 ? { nativeProps: { inputMode: 'decimal' } } : {}
/** Taro cuts at 140 unless told not to. */
const UNCUT = -1
/** From here on one is told how much room is left. */
const NEARLY_FULL = 0.8

/** One line or several. Give it to a FormField, which brings label, help and error. */
export function TextInput({
  label,
  value,
  onChange,
  onBlur,
  onConfirm,
  placeholder,
  kind = 'text',
  unit,
  area,
  maxLength,
  invalid,
  select,
}: TextInputProps) {
  const box = useRef<unknown>(null)
  const sending = useSending() ?? false
  const count = charactersIn(value.trim())
  const tooLong = count > maxLength
  const bad = tooLong || (invalid ?? false)
  const native = useNativeField(box, unit === undefined ? label : `${label}，单位${unit}`, bad)
  const mark = useSelect(box, select)
  const shared = {
    value,
    disabled: sending,
    placeholder,
    placeholderClass: 'text-input__placeholder',
    maxlength: UNCUT,
    onInput: (event: { detail: { value: string } }) => onChange(withoutUnseen(event.detail.value)),
    onBlur: () => {
      mark.release()
      onBlur?.()
    },
  }
  return (
    <>
      <View
        className={classNames(
          'text-input',
          area && 'text-input--area',
          bad && 'text-input--bad',
          sending && 'text-input--sending',
        )}
        ref={box}
      >
        {area ? (
          <Textarea
            {...shared}
            {...native.area}
            {...mark.attributes}
            className="text-input__native"
            autoHeight
            disableDefaultPadding
            showConfirmBar={false}
          />
        ) : (
          <Input
            {...shared}
            {...native.field}
            {...(kind === 'number' ? DIGITS : {})}
            className="text-input__native"
            type={TYPE[kind]}
            onConfirm={() => onConfirm?.()}
          />
        )}
        {unit !== undefined && <Text className="text-input__unit">{unit}</Text>}
      </View>
      {count >= maxLength * NEARLY_FULL && (
        <View className={classNames('text-input__count', tooLong && 'red')} {...a11y({ role: 'status' })}>
          {tooLong ? `最多 ${maxLength} 个字，现在 ${count} 个，请删减` : `${count} / ${maxLength} 字`}
        </View>
      )}
    </>
  )
}
