import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../data/icon'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface FormFieldProps {
  /** Also the anchor's id (`field-<name>`), to scroll to the first error. */
  name: string
  label: string
  /** Why it is asked and on which clause. */
  help?: ReactNode
  /** What is wrong and what to do about it; shown below the control. */
  error?: string
  optional?: boolean
  /** Instead of 选填, e.g. `选填，可多选`. */
  hint?: string
  children: ReactNode
}

export const fieldAnchor = (name: string): string => `field-${name.replace(/[^\w-]/g, '-')}`

/** Label above, help under it, control, error below. Nothing marks a required field: only the optional say so. */
export function FormField({ name, label, help, error, optional, hint, children }: FormFieldProps) {
  return (
    <View className="form-field" id={fieldAnchor(name)}>
      <View className="form-field__label">
        <Text>{label}</Text>
        {(hint ?? optional) && <Text className="form-field__hint">{hint ?? '选填'}</Text>}
      </View>
      {help && <View className="form-field__help">{help}</View>}
      <View className="form-field__control">{children}</View>
      {error && <FieldError text={error} />}
    </View>
  )
}

/** What is wrong, under the control. */
export function FieldError({ text }: { text: string }) {
  return (
    <View className="form-field__error" {...a11y({ role: 'alert' })}>
      <Icon name="alert" size="s" className="form-field__sign" />
      <Text className="g">{text}</Text>
    </View>
  )
}
