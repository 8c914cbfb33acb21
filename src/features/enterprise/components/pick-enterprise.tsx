import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import type { EnterpriseChoice } from '@talent/contract/enterprise'
import { OptionGroup } from '@/components/form/option-group'
import { TextInput } from '@/components/form/text-input'
import { EnterpriseChoices } from './enterprise-choices'

interface PickEnterpriseProps {
  value: EnterpriseChoice | null
  /** Shown before anything is typed. */
  suggestions?: readonly EnterpriseChoice[]
  except?: readonly string[]
  onPick: (one: EnterpriseChoice) => void
}

/** One of the directory: a suggested one, or by typing a part of its name. */
export function PickEnterprise({ value, suggestions = [], except, onPick }: PickEnterpriseProps) {
  const [typed, setTyped] = useState('')
  const shown =
    value !== null && !suggestions.some(({ id }) => id === value.id) ? [value, ...suggestions] : suggestions
  return (
    <>
      {shown.length > 0 && (
        <OptionGroup
          label="单位"
          options={shown.map(({ id, name, areaName }) => ({
            value: id,
            text: name,
            sub: areaName ?? undefined,
          }))}
          value={value?.id ?? null}
          onPress={(id) => {
            const one = shown.find((choice) => choice.id === id)
            if (one) onPick(one)
          }}
        />
      )}
      <TextInput
        label="找单位"
        placeholder="输入名称里的两个字就能找"
        value={typed}
        maxLength={LIMITS.search}
        onChange={setTyped}
      />
      <EnterpriseChoices
        typed={typed}
        value={value?.id ?? null}
        except={[...(except ?? []), ...shown.map(({ id }) => id)]}
        onPick={onPick}
      />
    </>
  )
}
