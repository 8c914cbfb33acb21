import { View } from '@tarojs/components'
import type { CalendarYear, MovedRequests } from '@talent/contract/calendar'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { SectionHead } from '@/components/layout/section-head'
import { dayLabel, momentLabel } from '@/lib/dates'
import { dayKind, movedLine, movedText } from '../labels'
import './versions-card.scss'

/** The first of the requests an entry moved, each with its old and new last day. */
export function MovedList({ moved }: { moved: MovedRequests }) {
  const rest = moved.count - moved.requests.length
  return (
    <>
      {moved.requests.map((request) => (
        <View key={request.id} className="cap num">
          {movedLine(request)}
        </View>
      ))}
      {rest > 0 && <View className="cap">{`另有 ${rest} 件`}</View>}
    </>
  )
}

/** Every version of the days entered, newest first: who, when, why, and what it moved. */
export function VersionsCard({ versions }: Pick<CalendarYear, 'versions'>) {
  return (
    <>
      <SectionHead title="改动记录" sub="最近的在前" />
      <Card padding="tight" rows>
        {versions.map(({ id, day, kind, reason, by, at, moved }) => (
          <View key={id} className="calendar-day">
            <View className="g">
              <View>{`${dayLabel(day)} 定为${dayKind(kind, day)}`}</View>
              <View className="cap">
                <Facts facts={[by, momentLabel(at), reason !== '' && `原因：${reason}`]} />
              </View>
              {moved.count > 0 && <View className="cap">{movedText(moved)}</View>}
              <MovedList moved={moved} />
            </View>
          </View>
        ))}
      </Card>
    </>
  )
}
