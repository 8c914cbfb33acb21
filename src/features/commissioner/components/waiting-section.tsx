import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { listWaiting, WaitingFor } from '@talent/contract/desk'
import { Icon } from '@/components/data/icon'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import type { useWaiting } from '../api'
import { DECIDED_LABEL, type Waiting } from '../waiting-words'
import { AssignSheet } from './assign-sheet'
import { RulesSheet } from './rules-sheet'
import { LineRow, WaitingCard } from './waiting-card'

export type WaitingTab = 'all' | WaitingFor
type List = ReturnType<typeof useWaiting>

const countOf = (list: List, group: WaitingFor) =>
  list.first?.facets.show.find(({ value }) => value === group)?.count ?? 0

/** How many wait, and which of them to look at. */
export function WaitingHead({
  list,
  tab,
  onTab,
}: {
  list: List
  tab: WaitingTab
  onTab: (tab: WaitingTab) => void
}) {
  const [decision, place] = [countOf(list, 'decision'), countOf(list, 'place')]
  return (
    <View>
      <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {`等人接手 ${decision + place} 件`}
      </View>
      <View className="aux ink7">能自动派的已派走，剩下的都写了原因</View>
      <View className="mt8">
        <Segmented
          look="tabs"
          label="看哪些"
          value={tab}
          options={[
            { value: 'all', text: `全部 ${decision + place}` },
            { value: 'decision', text: `要您定 ${decision}` },
            { value: 'place', text: `排队中 ${place}` },
          ]}
          onChange={onTab}
        />
      </View>
    </View>
  )
}

/** 今天自动派出, by what decided. */
function AssignedToday({ groups }: { groups: EndpointOutput<typeof listWaiting>['assignedToday'] }) {
  const [reading, setReading] = useState(false)
  return (
    <Card>
      <View className="between">
        <View className="h-title">{`今天自动派出 ${groups.reduce((sum, { count }) => sum + count, 0)} 件`}</View>
        <Tap className="link hit" onTap={() => setReading(true)}>
          看规则
        </Tap>
      </View>
      <View className="mt8">
        {groups.map(({ by, count }) => (
          <View key={by} className="assigned-today">
            <Icon name={DECIDED_LABEL[by].icon} size="s" />
            <Text className="g">{DECIDED_LABEL[by].text}</Text>
            <Text className="strong num">{count}</Text>
          </View>
        ))}
      </View>
      <View className="cap mt8">每次分派和原因都写进该件的时间线，人才看得到。</View>
      {reading && <RulesSheet onClose={() => setReading(false)} />}
    </Card>
  )
}

/** 分派: what a coordinator decides, then the line, then what the rule gave out today. */
export function WaitingSection({ list }: { list: List }) {
  const [choosing, setChoosing] = useState<Waiting | null>(null)
  if (list.items === undefined)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载等人接手的事项" onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  const line = list.items.filter(({ place }) => place !== null)
  const decisions = list.items.filter(({ place }) => place === null)
  return (
    <>
      {list.items.length === 0 && <EmptyState title="没有等人接手的" hint="没能自动派出去的会出现在这里" />}
      {decisions.map((waiting) => (
        <WaitingCard key={waiting.request.id} waiting={waiting} onChoose={() => setChoosing(waiting)} />
      ))}
      {line.length > 0 && (
        <>
          <SectionHead title={`排队中 ${countOf(list, 'place')} 件`} sub="先来先办，有空位自动派" />
          <Card padding="tight" rows>
            {line.map((waiting) => (
              <LineRow key={waiting.request.id} waiting={waiting} onGive={() => setChoosing(waiting)} />
            ))}
          </Card>
        </>
      )}
      {list.items.length > 0 && <ListEnd list={list} rest="后面的事项" />}
      <AssignedToday groups={list.first?.assignedToday ?? []} />
      {choosing && (
        <AssignSheet
          request={choosing.request}
          overLine={choosing.place !== null}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  )
}
