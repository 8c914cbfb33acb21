import { Text, View } from '@tarojs/components'
import type { StandInChoice } from '@talent/contract/leave'
import { Avatar } from '@/components/data/avatar'
import { Note } from '@/components/feedback/note'
import { OptionGroup } from '@/components/form/option-group'
import './stand-in-options.scss'

/** What somebody can do of what falls due: 能办全部 3 件 / 能办 2 件，不办税收奖励咨询. */
export function abilityOf({ unfit, canDo, total, cannot, department }: StandInChoice): string {
  if (unfit !== null) return unfit
  if (total === 0) return department
  if (canDo === 0) return `不办${cannot.join('、')}`
  return canDo === total ? `能办到期的全部 ${total} 件` : `能办 ${canDo} 件，不办${cannot.join('、')}`
}

interface StandInOptionsProps {
  choices: readonly StandInChoice[]
  value: string | null
  invalid?: boolean
  onPick: (id: string) => void
}

/** Who can stand in, the best first; those who can't are shown with the reason and can't be picked. */
export function StandInOptions({ choices, value, invalid, onPick }: StandInOptionsProps) {
  const fit = choices.filter(({ unfit }) => unfit === null)
  return (
    <View className="stack">
      {fit.length === 0 && (
        <Note tone="amber" icon="alert">
          现在没有人能代班。可以先提交，由统筹指定一位。
        </Note>
      )}
      {fit.length > 0 && (
        <OptionGroup
          label="谁代班"
          value={value}
          invalid={invalid}
          options={fit.map((choice) => ({
            value: choice.id,
            lead: <Avatar name={choice.name} />,
            text: <Text className="strong">{choice.name}</Text>,
            sub: abilityOf(choice),
            aside: `${choice.load} / ${choice.capacity}`,
          }))}
          onPress={onPick}
        />
      )}
      {choices
        .filter(({ unfit }) => unfit !== null)
        .map((choice) => (
          <View key={choice.id} className="stand-in-unfit">
            <Avatar name={choice.name} tone="grey" />
            <View className="g">
              <View className="strong">{choice.name}</View>
              <View className="cap">{abilityOf(choice)}</View>
            </View>
          </View>
        ))}
    </View>
  )
}
