import { View } from '@tarojs/components'
import { kindOf, type AnswerTest, type Condition, type MatterField } from '@talent/contract/matter'
import { conditionText } from '@talent/contract/matter-editor'
import { Chips } from '@/components/form/chips'
import { Button } from '@/components/form/button'
import { SelectInput } from '@/components/form/select-input'
import { toggled } from '@/lib/toggled'

interface ConditionInputProps {
  value: Condition | undefined
  /** Those before it: only on these may it depend. */
  before: readonly MatterField[]
  onChange: (value: Condition | undefined) => void
}

const ALWAYS = ''

/**
 * 什么时候问: one earlier question and its answers. A group of tests, or a comparison, is shown as its sentence and stays as
 * it is until it is taken away.
 */
export function ConditionInput({ value, before, onChange }: ConditionInputProps) {
  const isOne = value === undefined || 'is' in value || 'answered' in value
  if (!isOne)
    return (
      <View>
        <View className="ink7">{conditionText(value, before)}</View>
        <Button kind="quiet" size="m" onTap={() => onChange(undefined)}>
          去掉这个条件
        </Button>
      </View>
    )
  const test = value as AnswerTest | undefined
  const field = before.find(({ key }) => key === test?.field)
  const values = field === undefined ? [] : (kindOf(field).values(field) ?? [])
  const is = test !== undefined && 'is' in test ? test.is : []
  const choose = (key: string) => {
    if (key === ALWAYS) return onChange(undefined)
    const chosen = before.find((one) => one.key === key)
    const first = chosen && (kindOf(chosen).values(chosen) ?? [])[0]
    onChange(first === undefined ? { field: key, answered: true } : { field: key, is: [first] })
  }
  return (
    <View>
      <SelectInput
        label="当哪个问题"
        options={[
          { value: ALWAYS, text: '总是问' },
          ...before.map(({ key, label }) => ({ value: key, text: label })),
        ]}
        value={test?.field ?? ALWAYS}
        onChange={choose}
      />
      {field !== undefined && values.length > 0 && (
        <View className="mt8">
          <Chips
            label={`“${field.label}”是`}
            look="pick"
            multiple
            options={values.map((one) => ({ value: one, text: one }))}
            value={is}
            onPress={(one) => {
              const next = toggled(is, one)
              onChange(next.length === 0 ? undefined : { field: field.key, is: next })
            }}
          />
        </View>
      )}
      {field !== undefined && values.length === 0 && <View className="aux mt8">填了才问</View>}
    </View>
  )
}
