import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MatterField } from '@talent/contract/matter'
import { conditionText } from '@talent/contract/matter-editor'
import { SelectInput } from '@/components/form/select-input'
import { ConditionInput } from './condition-input'

interface OptionConditionsProps {
  field: Pick<MatterField, 'options' | 'optionWhen'>
  before: readonly MatterField[]
  onChange: (more: Pick<MatterField, 'optionWhen'>) => void
}

const NO_OPTION = ''

/** 选项什么时候可选: of one option at a time; what the others say is read as a sentence. */
export function OptionConditions({ field, before, onChange }: OptionConditionsProps) {
  const { options, optionWhen = {} } = field
  const [chosen, setChosen] = useState(NO_OPTION)
  const others = options.filter((option) => option !== chosen && optionWhen[option] !== undefined)
  return (
    <View>
      {others.map((option) => (
        <View key={option} className="ink7">
          {`“${option}”：${conditionText(optionWhen[option], before)}`}
        </View>
      ))}
      <SelectInput
        label="哪个选项"
        options={[
          { value: NO_OPTION, text: '选一个选项来设' },
          ...options.map((value) => ({ value, text: value })),
        ]}
        value={options.includes(chosen) ? chosen : NO_OPTION}
        onChange={setChosen}
      />
      {options.includes(chosen) && (
        <ConditionInput
          label={`“${chosen}”什么时候可选`}
          none="总是可选"
          value={optionWhen[chosen]}
          before={before}
          onChange={(condition) => {
            const { [chosen]: _, ...rest } = optionWhen
            const next = condition === undefined ? rest : { ...rest, [chosen]: condition }
            onChange({ optionWhen: Object.keys(next).length === 0 ? undefined : next })
          }}
        />
      )}
    </View>
  )
}
