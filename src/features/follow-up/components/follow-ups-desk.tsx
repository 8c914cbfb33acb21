import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { FOLLOW_UP_KIND, type FollowUp } from '@talent/contract/follow-up'
import { NextStepStrip } from '@/components/data/next-step'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { Tap } from '@/components/form/tap'
import { Facts } from '@/components/data/facts'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { View } from '@tarojs/components'
import { go } from '@/lib/navigate'
import { useFollowUps, type FollowUpScope } from '../api'
import { followUpStrip } from '../strip'

const SCOPES: Record<FollowUpScope, string> = { mine: '我的', late: '逾期', all: '全部', ended: '已了结' }
const EMPTY: Record<FollowUpScope, string> = {
  mine: '没有要跟进的',
  late: '没有逾期的跟进',
  all: '没有要跟进的',
  ended: '还没有了结的',
}
const OWN: readonly FollowUpScope[] = ['mine', 'late', 'ended']

function FollowUpCard({ owed }: { owed: FollowUp }) {
  return (
    <Tap role="link" onTap={() => go('followUp', { id: owed.id })}>
      <Card>
        <View className="h-title">
          <Facts facts={[FOLLOW_UP_KIND[owed.kind].label, owed.title, owed.who]} />
        </View>
        <View className="cap num mt4">{owed.number}</View>
        <View className="mt12">
          <NextStepStrip {...followUpStrip(owed, owed.mine ? 'owner' : 'staff')} />
        </View>
      </Card>
    </Tap>
  )
}

/** 跟进: what one owes; for a coordinator what anybody does, the late ones by themselves. */
export function FollowUpsDesk({
  title,
  coordinates,
  begins,
  wanted,
}: {
  title: string
  coordinates: boolean
  begins: FollowUpScope
  wanted: boolean
}) {
  const [scope, setScope] = useState(begins)
  const list = useFollowUps(scope, wanted)
  useReachBottom(list.loadMore)
  const scopes = (Object.keys(SCOPES) as FollowUpScope[]).filter((one) => coordinates || OWN.includes(one))
  return (
    <PageShell
      title={title}
      demo
      top={
        <Segmented
          label="范围"
          look="tabs"
          options={scopes.map((value) => ({ value, text: SCOPES[value] }))}
          value={scope}
          onChange={setScope}
        />
      }
    >
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载跟进" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState icon="flag" title={EMPTY[scope]} hint="不满意的回访、列入计划和没办完的会出现在这里" />
      )}
      {list.items?.map((owed) => (
        <FollowUpCard key={owed.id} owed={owed} />
      ))}
      {list.items !== undefined && list.items.length > 0 && <ListEnd list={list} rest="后面的跟进" />}
    </PageShell>
  )
}
