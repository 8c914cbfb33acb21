import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { ErrorState } from '@/components/feedback/error-state'
import { Card } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { classNames } from '@/lib/class-names'
import { useSettled } from '@/lib/use-settled'
import { useRosterTrial } from '../api'
import type { PlaceTyped } from '../roster-draft'
import { trialLines } from '../roster-words'
import './trial-card.scss'

/** 保存后会怎样: computed by the server from what is there, nothing of it has happened. */
export function TrialCard({ id, place }: { id: string | undefined; place: PlaceTyped }) {
  const trial = useRosterTrial(id, JSON.parse(useSettled(JSON.stringify(place))) as PlaceTyped)
  if (trial.data === undefined && trial.error)
    return <ErrorState error={trial.error} title="没能算出保存后会怎样" onRetry={trial.retry} />
  return (
    <Card>
      <View className="h-title">保存后会怎样</View>
      <View className="rows mt4" {...a11y({ role: 'status' })}>
        {trial.data === undefined ? (
          <View className="aux ink7">正在试算</View>
        ) : (
          trialLines(trial.data, id === undefined).map(({ icon, text }) => (
            <View key={text} className="roster-trial">
              <Icon
                name={icon}
                className={classNames('roster-trial__icon', icon !== 'check' && 'roster-trial__icon--amber')}
              />
              <Text className="g">{text}</Text>
            </View>
          ))
        )}
      </View>
    </Card>
  )
}
