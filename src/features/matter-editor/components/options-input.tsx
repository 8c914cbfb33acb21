import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS, tidyLine } from '@talent/contract'
import type { MatterField } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { TextInput } from '@/components/form/text-input'

interface OptionsInputProps {
  field: Pick<MatterField, 'options' | 'retired'>
  /** Of the version in force: these are retired, never deleted. */
  published: readonly string[]
  onChange: (more: Pick<MatterField, 'options' | 'retired'>) => void
}

/** The options of a choice. An option is its words: others are another option, and the former one is retired. */
export function OptionsInput({ field, published, onChange }: OptionsInputProps) {
  const [typed, setTyped] = useState('')
  const { options, retired = [] } = field
  const add = (option: string) =>
    onChange({ options: [...options, option], retired: retired.filter((one) => one !== option) })
  const drop = (option: string) =>
    onChange({
      options: options.filter((one) => one !== option),
      retired: published.includes(option) ? [...retired, option] : retired,
    })
  const word = tidyLine(typed)
  return (
    <View>
      {options.map((option) => (
        <View key={option} className="between matter-editor__option">
          <View className="g">{option}</View>
          <Tap className="link hit" label={`${option}，停用`} onTap={() => drop(option)}>
            {published.includes(option) ? '停用' : '删去'}
          </Tap>
        </View>
      ))}
      {retired.map((option) => (
        <View key={option} className="between matter-editor__option">
          <View className="g aux">{`${option}（已停用）`}</View>
          <Tap className="link hit" label={`${option}，恢复`} onTap={() => add(option)}>
            恢复
          </Tap>
        </View>
      ))}
      <TextInput
        label="新选项"
        value={typed}
        maxLength={LIMITS.option}
        placeholder="新选项"
        onChange={setTyped}
      />
      <View className="mt8">
        <Button
          kind="quiet"
          size="m"
          icon="plus"
          onTap={() => {
            if (word !== '' && !options.includes(word)) add(word)
            setTyped('')
          }}
        >
          加这个选项
        </Button>
      </View>
    </View>
  )
}
