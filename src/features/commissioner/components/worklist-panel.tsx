import { View } from '@tarojs/components'
import type { EndpointOutput, getWorklist } from '@talent/contract'
import { EmptyState } from '@/components/empty-state'
import { SectionHead } from '@/components/section-head'
import { Skeleton } from '@/components/skeleton'
import { DUE_GROUPS, type DueGroup as Group } from '../group-by-due'
import { DueGroup } from './due-group'
import type { WorklistTab } from './worklist-head'
import { WorklistCard } from './worklist-card'

type Worklist = EndpointOutput<typeof getWorklist>

const NOTHING: Record<WorklistTab, { title: string; hint: string }> = {
  all: { title: '手上没有在办的事', hint: '新申请会自动匹配过来，到时这里和消息里都会出现' },
  late: { title: '没有超期的', hint: '按时办的都在其他几栏里' },
  today: { title: '今天没有到期的', hint: '可以先看看本周的' },
  week: { title: '本周没有要到期的', hint: '之后到期的在“全部”里' },
}

interface WorklistPanelProps {
  worklist: Worklist | undefined
  groups: Record<Group, Worklist['items']>
  tab: WorklistTab
}

/** The groups of the chosen tab; under 全部 also what was closed lately. */
export function WorklistPanel({ worklist, groups, tab }: WorklistPanelProps) {
  if (!worklist) return <Skeleton cards={3} />
  const shown = DUE_GROUPS.filter((group) => (tab === 'all' || tab === group) && groups[group].length > 0)
  return (
    <>
      {shown.map((group) => (
        <DueGroup key={group} group={group} items={groups[group]} />
      ))}
      {shown.length === 0 && (
        <EmptyState icon="check-circle" title={NOTHING[tab].title} hint={NOTHING[tab].hint} />
      )}
      {tab === 'all' && worklist.recent.length > 0 && (
        <View className="stack">
          <SectionHead title={`近 30 天办结 ${worklist.recent.length} 件`} />
          {worklist.recent.map((request) => (
            <WorklistCard key={request.id} request={request} />
          ))}
        </View>
      )}
    </>
  )
}
