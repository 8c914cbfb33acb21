import { useState } from 'react'
import { ErrorState } from '@/components/error-state'
import { PageShell } from '@/components/page-shell'
import type { TabItem } from '@/components/tab-bar'
import { useMe, useRememberSide } from '@/features/account'
import { todayInChina } from '@/lib/dates'
import { useKeptFresh } from '@/lib/use-kept-fresh'
import { useWorklist } from '../api'
import { groupByDue, type DueGroup } from '../group-by-due'
import { ConversationsPanel } from './conversations-panel'
import { DeskMePanel, DutyRow } from './desk-me-panel'
import { DutyConfirm } from './duty-confirm'
import { WorklistHead, type WorklistTab } from './worklist-head'
import { WorklistPanel } from './worklist-panel'

type Section = 'worklist' | 'conversations' | 'me'
const TITLE: Record<Section, string> = { worklist: '工作台', conversations: '会话', me: '我的' }

/** The commissioner's desk: one page, three sections under its own bar. */
export function WorklistDesk() {
  const [section, setSection] = useState<Section>('worklist')
  const [tab, setTab] = useState<WorklistTab>('all')
  const [askingDuty, setAskingDuty] = useState(false)
  const { data: me } = useMe()
  const { data, error, mutate } = useWorklist()
  useRememberSide('commissioner')
  useKeptFresh(() => void mutate())

  const groups = groupByDue(data?.items ?? [], todayInChina())
  const counts = Object.fromEntries(
    Object.entries(groups).map(([group, items]) => [group, items.length]),
  ) as Record<DueGroup, number>
  const unread = (data?.items ?? []).filter((item) => item.unread > 0).length
  const items: TabItem<Section>[] = [
    { key: 'worklist', text: TITLE.worklist, icon: 'list' },
    { key: 'conversations', text: TITLE.conversations, icon: 'chat', count: unread },
    { key: 'me', text: TITLE.me, icon: 'me' },
  ]
  const head = data && me && (
    <WorklistHead
      name={me.name}
      portrait={data.items[0]?.commissioner?.portrait ?? null}
      load={data.load}
      capacity={data.capacity}
      onDuty={data.onDuty}
      total={data.items.length}
      counts={counts}
      tab={tab}
      onTab={setTab}
      onDutyTap={() => setAskingDuty(true)}
    />
  )
  const failed = error !== undefined && data === undefined
  return (
    <PageShell
      title={TITLE[section]}
      root
      demo
      gap={10}
      top={section === 'worklist' ? head : undefined}
      tabs={{ items, current: section, onSelect: (key) => setSection(key as Section) }}
    >
      {failed && section !== 'me' && (
        <ErrorState
          error={error}
          title="没能加载工作台"
          hint="不是您的问题，手上的事项都在"
          onRetry={() => void mutate()}
        />
      )}
      {!failed && section === 'worklist' && <WorklistPanel worklist={data} groups={groups} tab={tab} />}
      {!failed && section === 'conversations' && <ConversationsPanel requests={data?.items} />}
      {section === 'me' && (
        <DeskMePanel side="commissioner" roleText="人才服务专员">
          {data && <DutyRow onDuty={data.onDuty} onTap={() => setAskingDuty(true)} />}
        </DeskMePanel>
      )}
      <DutyConfirm open={askingDuty} onDuty={data?.onDuty ?? true} onClose={() => setAskingDuty(false)} />
    </PageShell>
  )
}
