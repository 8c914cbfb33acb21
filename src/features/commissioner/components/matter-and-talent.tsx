import { Text, View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract/service-request'
import { a11y } from '@/lib/a11y'
import './matter-and-talent.scss'

/** A number that waits to be looked at. */
function CountBadge({ count, label }: { count: number; label: string }) {
  return (
    <Text className="count-badge" {...a11y({ role: 'img', 'aria-label': label })}>
      {count > 99 ? '99+' : count}
    </Text>
  )
}

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
