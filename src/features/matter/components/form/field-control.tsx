import { CustomWrapper, View } from '@tarojs/components'
import { FormField } from '@/components/form/form-field'
import type { ControlProps } from './control'
import { CONTROLS } from './controls'

type FieldControlProps = Omit<ControlProps, 'invalid'> & {
  fault?: string
  /** Where the answer was known from: it can be changed. */
  carried?: string
}

/**
 * One field of any matter: the engine knows kinds, never matters. Each control in a wrapper of its own, so that a key
 * stroke resends it only; the field around it is the page's own, so that the page can be scrolled to it.
 */
export function FieldControl({ fault, carried, ...props }: FieldControlProps) {
  const { field } = props
  const Control = CONTROLS[field.type]
  const help = [field.help, field.basis && `依据：${field.basis}`].flatMap((line) => line || [])
  return (
    <FormField
      name={`answers.${field.key}`}
      label={field.label}
      help={help.length > 0 && help.map((line) => <View key={line}>{line}</View>)}
      optional={!field.required}
      error={fault}
    >
      <CustomWrapper>
        <Control {...props} invalid={fault !== undefined} />
      </CustomWrapper>
      {carried !== undefined && <View className="aux mt4">{carried}</View>}
    </FormField>
  )
}
