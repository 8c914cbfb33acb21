import { LIMITS } from '@talent/contract'
import type { MatterField } from '@talent/contract/matter'
import { WordList } from './word-list'

interface OptionsInputProps {
  field: Pick<MatterField, 'options' | 'retired' | 'optionWhen'>
  /** Of the version in force: these are retired, never deleted. */
  published: readonly string[]
  onChange: (more: Partial<MatterField>) => void
}

/** The options of a choice. An option is its words: others are another option, and the former one is retired. */
export function OptionsInput({ field, published, onChange }: OptionsInputProps) {
  const { options, retired = [], optionWhen = {} } = field
  const add = (option: string) =>
    onChange({ options: [...options, option], retired: retired.filter((one) => one !== option) })
  const drop = (option: string) => {
    const { [option]: _, ...others } = optionWhen
    onChange({
      options: options.filter((one) => one !== option),
      retired: published.includes(option) ? [...retired, option] : retired,
      optionWhen: Object.keys(others).length === 0 ? undefined : others,
    })
  }
  return (
    <WordList
      rows={[
        ...options.map((text) => ({
          text,
          act: published.includes(text) ? '停用' : '删去',
          onAct: () => drop(text),
        })),
        ...retired.map((text) => ({ text, act: '恢复', onAct: () => add(text), note: '已停用' })),
      ]}
      label="新选项"
      add="加这个选项"
      maxLength={LIMITS.option}
      onAdd={add}
    />
  )
}
