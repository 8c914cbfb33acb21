import { View } from '@tarojs/components'
import type { MyFair } from '@talent/contract/fair'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { HOTLINE } from '@/features/account'
import { go } from '@/lib/navigate'
import { useMyFairs } from '../api'
import { fairTime, kindOf, passTag, phaseTag } from '../words'

/** While it lies ahead, how one's sign-up is; afterwards that it is over. */
const tagOf = ({ phase, state }: MyFair) =>
  phase === 'cancelled' || (phase === 'over' && state !== 'entered') ? phaseTag(phase) : passTag(state)

/** 我报名的招聘会: each leads to its 报名码, or to the fair where there is none to show. */
export function MyFairs({ wanted }: { wanted: boolean }) {
  const list = useMyFairs(wanted)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载您的报名" hotline={HOTLINE} onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  if (list.items.length === 0)
    return <EmptyState icon="pin" title="还没有报名招聘会" hint="在“将举行”里选一场报名，报名码放在这里" />
  return (
    <>
      {list.items.map((fair) => (
        <Card
          key={fair.id}
          onTap={() =>
            ['cancelled', 'lapsed'].includes(fair.state)
              ? go('fair', { id: fair.id })
              : go('fairPass', { id: fair.id })
          }
        >
          <View className="card-head">
            <View className="aux">{kindOf(fair)}</View>
            <StatusTag {...tagOf(fair)} />
          </View>
          <View className="h-title mt4">{fair.title}</View>
          <View className="aux mt4">
            <Facts facts={[fairTime(fair), fair.place]} />
          </View>
        </Card>
      ))}
      <ListEnd list={list} rest="更早的" />
    </>
  )
}
