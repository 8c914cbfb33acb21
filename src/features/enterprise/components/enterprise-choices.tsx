import { View } from '@tarojs/components'
import type { EnterpriseChoice } from '@talent/contract/enterprise'
import { OptionGroup } from '@/components/form/option-group'
import { useSettled } from '@/lib/use-settled'
import { useEnterpriseChoices } from '../api'

interface EnterpriseChoicesProps {
  /** What is looked for, as typed. */
  typed: string
  /** Of the chosen one, if there is one. */
  value: string | null
  /** Not among them. */
  except?: readonly string[]
  onPick: (one: EnterpriseChoice) => void
}

/** What the directory has of what is typed. Nothing is shown while there is nothing: one goes on typing. */
export function EnterpriseChoices({ typed, value, except = [], onPick }: EnterpriseChoicesProps) {
  const { data } = useEnterpriseChoices(useSettled(typed), true)
  const found = (data?.enterprises ?? []).filter(({ id }) => !except.includes(id))
  if (found.length === 0) return null
  return (
    <View className="mt8">
      <OptionGroup
        label="名录里的单位"
        options={found.map(({ id, name, areaName }) => ({
          value: id,
          text: name,
          sub: areaName ?? undefined,
        }))}
        value={value}
        onPress={(id) => {
          const one = found.find((enterprise) => enterprise.id === id)
          if (one) onPick(one)
        }}
      />
    </View>
  )
}
