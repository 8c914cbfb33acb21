import { View } from '@tarojs/components'
import { DUE_GROUPS, type DueGroup as Group } from '@talent/contract/desk'
import type { RequestSummary } from '@talent/contract/service-request'
import { todayInChina } from '@/lib/dates'
import { EmptyState } from '@/components/feedback/empty-state'
import { ListEnd } from '@/components/feedback/list-end'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import type { useWorklist } from '../api'
import { groupByDue } from '../group-by-due'
import { DueGroup } from './due-group'
import type { WorklistTab } from './worklist-head'
import { WorklistCard } from './worklist-card'

const NOTHING: Record<WorklistTab, { title: string; hint: string }> = {
  all: { title: '手上没有在办的事', hint: '新申请会自动匹配过来，到时这里和消息里都会出现' },
  late: { title: '没有超期的', hint: '按时办的都在其他几栏里' },
  today: { title: '今天没有到期的', hint: '可以先看看本周的' },
  week: { title: '本周没有要到期的', hint: '之后到期的在“全部”里' },
}

interface WorklistPanelProps {
  list: ReturnType<typeof useWorklist>
  /** Of all that is open, loaded or not. */
  counts: Record<Group, number>
  recent: readonly RequestSummary[]
  tab: WorklistTab
}

/** The groups of the chosen tab; under 全部 also what was closed lately. */
export function WorklistPanel({ list, counts, recent, tab }: WorklistPanelProps) {
  if (!list.items) return <Skeleton cards={3} />
  const groups = groupByDue(list.items, todayInChina())
  const shown = DUE_GROUPS.filter((group) => (tab === 'all' || tab === group) && groups[group].length > 0)
  return (
    <>
      {shown.map((group) => (
        <DueGroup
          key={group}
          group={group}
          total={Math.max(counts[group], groups[group].length)}
          items={groups[group]}
        />
      ))}
      {shown.length === 0 && (
        <EmptyState icon="check-circle" title={NOTHING[tab].title} hint={NOTHING[tab].hint} />
      )}
      <ListEnd list={list} rest="后面的事项" />
      {tab === 'all' && !list.hasMore && recent.length > 0 && (
        <View className="stack">
          <SectionHead title={`近 30 天办结 ${recent.length} 件`} />
          {recent.map((request) => (
            <WorklistCard key={request.id} request={request} />
          ))}
        </View>
      )}
    </>
  )
}
