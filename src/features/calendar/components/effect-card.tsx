import { View } from '@tarojs/components'
import type { DayKind, DayString } from '@talent/contract/calendar'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { useDayEffect } from '../api'
import { dayKind } from '../labels'
import { MovedList } from './versions-card'

/** What the change would do, before it is saved. */
export function EffectCard({ day, kind }: { day: DayString; kind: DayKind }) {
  const { data, error, retry } = useDayEffect({ day, kind })
  return (
    <SectionCard title={`改成${dayKind(kind, day)}会怎样`}>
      {data === undefined ? (
        error ? (
          <ErrorState error={error} title="没能算出影响" hint="仍可保存，保存后会列出" onRetry={retry} />
        ) : (
          <Skeleton />
        )
      ) : (
        <View className="rows">
          <ListRow
            icon="calendar"
            title={data.moved.count === 0 ? '没有在办的期限变动' : `${data.moved.count} 件在办的承诺日变动`}
            sub={
              data.moved.count === 0 ? (
                '期限都在这一天之前，或不受影响'
              ) : (
                <>
                  <MovedList moved={{ ...data.moved, requests: data.moved.requests.slice(0, 3) }} />
                  <View>双方都会看到新的日子</View>
                </>
              )
            }
          />
          <ListRow
            icon="clock"
            title={data.appointments === 0 ? '没有预约要改' : `${data.appointments} 个预约要改`}
            sub={data.appointments === 0 ? undefined : '预约会标“不在开放时间内”，由专员和对方另约时间'}
          />
          <ListRow icon="check" title="已办结的不变" sub="按当时的日历算，不回改；已经发生的超期也不变" />
        </View>
      )}
    </SectionCard>
  )
}
