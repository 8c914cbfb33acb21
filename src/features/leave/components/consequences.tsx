import { View } from '@tarojs/components'
import { backWords, type LeaveTrial, type StandInChoice } from '@talent/contract/leave'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useMe } from '@/features/account'

/** 请假期间会怎样: computed by the same rules as the leave itself, nothing of it has happened yet. */
export function Consequences({ trial, standIn }: { trial: LeaveTrial; standIn: StandInChoice | null }) {
  const { data: me } = useMe()
  const { due, stranded, backOn } = trial
  const who = standIn === null ? '代班人' : standIn.name
  const told =
    standIn === null ? '专员休假，由谁代办' : `${me?.name.slice(0, 1) ?? ''}专员休假，${standIn.title}代办`
  return (
    <Card>
      <View className="h-title">请假期间会怎样</View>
      <View className="rows mt4">
        <ListRow
          icon="calendar"
          iconLook="tile"
          strong
          title={due.length === 0 ? '没有件在期间到期' : `${due.length} 件在期间到期`}
          sub={`由${who}回话，人才会看到“${told}”。办结仍记您名下。`}
        />
        {stranded.length > 0 && (
          <ListRow
            icon="clock"
            iconLook="tile"
            strong
            title={`${stranded.length} 个预约要改`}
            sub={`取消的会请对方另选时间：${stranded.map(({ guest }) => guest).join('、')}`}
          />
        )}
        <ListRow
          icon="check"
          iconLook="tile"
          strong
          title="新件不派给您"
          sub={`您的老熟人优先派给${who}，${backWords(backOn)}起恢复`}
        />
      </View>
    </Card>
  )
}
