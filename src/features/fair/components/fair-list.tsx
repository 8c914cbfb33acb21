import { View } from '@tarojs/components'
import type { FairSummary } from '@talent/contract/fair'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { HOTLINE } from '@/features/account'
import { go } from '@/lib/navigate'
import { useFairs } from '../api'
import { fairTime, kindOf, phaseTag, resultWords, sizeOf } from '../words'

/** One fair of the list: when, where, what there is, and what came of it. */
function FairCard({ fair }: { fair: FairSummary }) {
  const { id, title, place, phase, free, results } = fair
  return (
    <Card onTap={() => go('fair', { id })}>
      <View className="card-head">
        <View className="aux">{kindOf(fair)}</View>
        <StatusTag {...phaseTag(phase)} />
      </View>
      <View className="h-title mt4">{title}</View>
      <View className="aux mt4">{fairTime(fair)}</View>
      <View className="aux mt4">
        <Facts
          facts={[
            place,
            results === null && sizeOf(fair),
            phase === 'open' && (free > 0 ? `还有 ${free} 个名额` : '名额已满，可候补'),
          ]}
        />
      </View>
      {results !== null && <View className="aux mt4">{resultWords(results)}</View>}
    </Card>
  )
}

/** 招聘会: those that come, or those that were. */
export function FairList({ when }: { when: 'coming' | 'past' }) {
  const list = useFairs(when)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载招聘会" hotline={HOTLINE} onRetry={list.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  if (list.items.length === 0)
    return (
      <EmptyState
        icon="recruit"
        title={when === 'coming' ? '近期没有招聘会' : '还没有办过招聘会'}
        hint="有新的会出现在这里，平时可以看岗位"
      >
        <Button kind="outline" onTap={() => go('recruit')}>
          看岗位
        </Button>
      </EmptyState>
    )
  return (
    <>
      {list.items.map((fair) => (
        <FairCard key={fair.id} fair={fair} />
      ))}
      <ListEnd list={list} rest="后面的招聘会" />
    </>
  )
}
