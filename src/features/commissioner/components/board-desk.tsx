import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import type { Area } from '@talent/contract/account'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import type { TabItem } from '@/components/layout/tab-bar'
import { useRememberSide } from '@/features/account'
import { LedgerRow } from '@/features/award'
import { ComplaintsRow } from '@/features/complaint'
import { DeskFairsRow } from '@/features/fair'
import { FollowUpsRow } from '@/features/follow-up'
import { UncoveredLeaves } from '@/features/leave'
import { RecognitionsRow } from '@/features/recognition'
import { MattersPanel } from '@/features/matter-editor'
import { NoticesRow } from '@/features/notice-editor'
import { PoliciesRow } from '@/features/policy-editor'
import { ScheduledJobsRow, StoppedJobs } from '@/features/scheduled-job'
import { now } from '@/lib/clock'
import { useBoard, useOpenRequests, useWaiting } from '../api'
import { DeskShell } from './desk-shell'
import { AreaSheet } from './area-sheet'
import { BoardHead } from './board-head'
import { BoardPanel } from './board-panel'
import { DeskMePanel, DirectoryRows } from './desk-me-panel'
import { WaitingHead, WaitingSection, type WaitingTab } from './waiting-section'
import { OpenRequestsCard } from './open-requests-card'

type Section = 'board' | 'waiting' | 'open' | 'publish' | 'me'
const TITLE: Record<Section, string> = {
  board: '统筹',
  waiting: '分派',
  open: '在办',
  publish: '发布',
  me: '我的',
}

/** 在办: everything open, page after page. */
function OpenSection({ open }: { open: ReturnType<typeof useOpenRequests> }) {
  if (open.items === undefined)
    return open.error ? (
      <ErrorState error={open.error} title="没能加载在办的事项" onRetry={open.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  if (open.items.length === 0) return <EmptyState title="没有在办的事项" hint="新申请提交后会出现在这里" />
  return (
    <>
      <View className="aux">{`共 ${open.total} 件，先到期的在前`}</View>
      <OpenRequestsCard requests={open.items} />
      <ListEnd list={open} rest="后面的事项" />
    </>
  )
}

/** The coordinator's desk. */
export function BoardDesk() {
  const [section, setSection] = useState<Section>('board')
  const [area, setArea] = useState<Area | null>(null)
  const [choosingArea, setChoosingArea] = useState(false)
  const { data, error, retry } = useBoard(area?.code)
  const open = useOpenRequests(area?.code, section === 'open')
  const [at, setAt] = useState(now)
  useEffect(() => setAt(now()), [data])
  useRememberSide('coordinator')
  const [tab, setTab] = useState<WaitingTab>('all')
  const waiting = useWaiting(tab === 'all' ? undefined : tab, section === 'waiting')
  useReachBottom(section === 'waiting' ? waiting.loadMore : open.loadMore)

  const items: TabItem<Section>[] = [
    { key: 'board', text: '总览', icon: 'board' },
    { key: 'waiting', text: '分派', icon: 'transfer', count: data?.counts.unassigned },
    { key: 'open', text: '在办', icon: 'list' },
    { key: 'publish', text: '发布', icon: 'edit' },
    { key: 'me', text: '我的', icon: 'me' },
  ]
  const loading = error ? (
    <ErrorState error={error} title="没能加载总览" onRetry={retry} />
  ) : (
    <Skeleton cards={3} />
  )
  return (
    <DeskShell
      lists={['board', 'waiting', 'open'].includes(section)}
      title={TITLE[section]}
      root
      demo
      gap={10}
      top={
        section === 'board' && data ? (
          <BoardHead counts={data.counts} at={at} area={area} onAreaTap={() => setChoosingArea(true)} />
        ) : section === 'waiting' && waiting.first ? (
          <WaitingHead list={waiting} tab={tab} onTab={setTab} />
        ) : undefined
      }
      tabs={{ items, current: section, onSelect: (key) => setSection(key as Section) }}
    >
      {section === 'board' && <StoppedJobs />}
      {section === 'board' && <UncoveredLeaves />}
      {section === 'board' && (data ? <BoardPanel board={data} /> : loading)}
      {section === 'waiting' && <WaitingSection list={waiting} />}
      {section === 'open' && <OpenSection open={open} />}
      {section === 'publish' && (
        <>
          <PoliciesRow>
            <NoticesRow />
            <DeskFairsRow />
          </PoliciesRow>
          <MattersPanel />
        </>
      )}
      {section === 'me' && (
        <DeskMePanel side="coordinator" roleText="统筹">
          <DirectoryRows />
          <FollowUpsRow />
          <ComplaintsRow />
          <RecognitionsRow />
          <LedgerRow />
          <ScheduledJobsRow />
        </DeskMePanel>
      )}
      {choosingArea && (
        <AreaSheet
          value={area}
          onPick={(picked) => {
            setArea(picked)
            setChoosingArea(false)
          }}
          onClose={() => setChoosingArea(false)}
        />
      )}
    </DeskShell>
  )
}
