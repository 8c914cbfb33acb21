import { Text, View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract/service-request'
import { CountBadge } from './count-badge'
import './matter-and-talent.scss'

/** 子女入学 | 周予安, with what staff hasn't read yet. */
export function MatterAndTalent({
  request,
  unread = 0,
}: {
  request: Pick<RequestSummary, 'matterTitle' | 'talentName'>
  unread?: number
}) {
  return (
    <View className="matter-talent h-title">
      <Text>{request.matterTitle}</Text>
      <View className="matter-talent__line" />
      <Text>{request.talentName}</Text>
      {unread > 0 && <CountBadge count={unread} label={`${unread} 条未读`} />}
    </View>
  )
}
