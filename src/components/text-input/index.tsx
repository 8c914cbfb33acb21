import { useRef } from 'react'
import { Input, Textarea, View } from '@tarojs/components'
import { charactersIn, withoutUnseen } from '@talent/contract'
import { useNativeLabel } from './use-native-label'
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
  /** Several lines that grow with the text. */
  area?: boolean
  maxLength?: number
  invalid?: boolean
}

/** In a browser a field of numbers would drop the + and the spaces of a pasted telephone number without a word. */
const PHONE = (process.env.TARO_ENV === 'h5' ? 'tel' : 'number') as 'number'
const TYPE = { text: 'text', phone: PHONE, number: 'digit', idcard: 'idcard' } as const

/** One line or several. Give it to a FormField, which brings label, help and error. */
export function TextInput({
  label,
  value,
  onChange,
  onBlur,
  onConfirm,
  placeholder,
  kind = 'text',
  area,
  maxLength = 200,
  invalid,
}: TextInputProps) {
  const box = useRef<unknown>(null)
  useNativeLabel(box, label, invalid ?? false)
  const shared = {
    value,
    placeholder,
    placeholderClass: 'text-input__placeholder',
    // The platforms count halves of characters; the limit is in whole ones.
    maxlength: maxLength + value.length - charactersIn(value),
    onInput: (event: { detail: { value: string } }) => onChange(withoutUnseen(event.detail.value)),
    onBlur: () => onBlur?.(),
  }
  return (
    <View
      className={classNames('text-input', area && 'text-input--area', invalid && 'text-input--bad')}
      ref={box}
    >
      {area ? (
        <Textarea
          {...shared}
          className="text-input__native"
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
        />
      ) : (
        <Input {...shared} className="text-input__native" type={TYPE[kind]} onConfirm={() => onConfirm?.()} />
      )}
    </View>
  )
}
