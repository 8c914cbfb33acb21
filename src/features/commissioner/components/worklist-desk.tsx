import { useRef, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { DUE_GROUPS, type DueGroup } from '@talent/contract/desk'
import { ErrorState } from '@/components/feedback/error-state'
import type { TabItem } from '@/components/layout/tab-bar'
import { useMe, useRememberSide } from '@/features/account'
import { FollowUpsRow } from '@/features/follow-up'
import { MyLeaves } from '@/features/leave'
import { useConversations, useServedPeople, useWorklist } from '../api'
import { DeskShell } from './desk-shell'
import { CapacityCard } from './capacity-card'
import { ConversationsPanel } from './conversations-panel'
import { DeskMePanel, DutyRow, ScheduleRow } from './desk-me-panel'
import { DutyConfirm } from './duty-confirm'
import { PeopleHead, PeoplePanel, type PeopleTab } from './people-panel'
import { WorklistHead, type WorklistTab } from './worklist-head'
import { WorklistPanel } from './worklist-panel'

type Section = 'worklist' | 'conversations' | 'people' | 'me'
const TITLE: Record<Section, string> = {
  worklist: '工作台',
  conversations: '会话',
  people: '人才',
  me: '我的',
}

/** The commissioner's desk: one page, four sections under its own bar. */
export function WorklistDesk() {
  const [section, setSection] = useState<Section>('worklist')
  const [tab, setTab] = useState<WorklistTab>('all')
  const [askingDuty, setAskingDuty] = useState(false)
  const { data: me } = useMe()
  const list = useWorklist(tab === 'all' ? undefined : tab)
  const conversations = useConversations(section === 'conversations')
  const [show, setShow] = useState<PeopleTab>('all')
  const people = useServedPeople(show === 'all' ? undefined : show, section === 'people')
  useRememberSide('commissioner')
  useReachBottom({ worklist: list, conversations, people, me: list }[section].loadMore)

  // What the head says is of all that is open, whichever group is shown.
  const data = list.first
  const counts = Object.fromEntries(
    DUE_GROUPS.map((group) => [group, data?.facets.due.find(({ value }) => value === group)?.count ?? 0]),
  ) as Record<DueGroup, number>
  const items: TabItem<Section>[] = [
    { key: 'worklist', text: TITLE.worklist, icon: 'list' },
    { key: 'conversations', text: TITLE.conversations, icon: 'chat', count: data?.unread },
    { key: 'people', text: TITLE.people, icon: 'users' },
    { key: 'me', text: TITLE.me, icon: 'me' },
  ]
  const portrait = useRef<string | null>(null)
  portrait.current = data?.items[0]?.commissioner?.portrait ?? portrait.current
  const head = data && me && (
    <WorklistHead
      name={me.name}
      portrait={portrait.current}
      load={data.load}
      capacity={data.capacity}
      onDuty={data.onDuty}
      total={data.load}
      counts={counts}
      tab={tab}
      onTab={setTab}
      onDutyTap={() => setAskingDuty(true)}
    />
  )
  const failed = section === 'worklist' && list.items === undefined ? list.error : undefined
  return (
    <DeskShell
      lists={section === 'worklist' || section === 'conversations'}
      title={TITLE[section]}
      root
      demo
      gap={10}
      top={
        section === 'worklist' ? (
          head
        ) : section === 'people' && people.first ? (
          <PeopleHead first={people.first} tab={show} onTab={setShow} />
        ) : undefined
      }
      tabs={{ items, current: section, onSelect: (key) => setSection(key as Section) }}
    >
      {failed && (
        <ErrorState
          error={failed}
          title="没能加载工作台"
          hint="不是您的问题，手上的事项都在"
          onRetry={list.retry}
        />
      )}
      {!failed && section === 'worklist' && (
        <WorklistPanel list={list} counts={counts} recent={data?.recent ?? []} tab={tab} />
      )}
      {section === 'conversations' && <ConversationsPanel list={conversations} />}
      {section === 'people' && <PeoplePanel list={people} tab={show} />}
      {section === 'me' && (
        <DeskMePanel side="commissioner" roleText="人才服务专员">
          {data && <DutyRow onDuty={data.onDuty} onTap={() => setAskingDuty(true)} />}
          {data && <CapacityCard load={data.load} capacity={data.capacity} />}
          <MyLeaves />
          <ScheduleRow />
          <FollowUpsRow />
        </DeskMePanel>
      )}
      <DutyConfirm open={askingDuty} onDuty={data?.onDuty ?? true} onClose={() => setAskingDuty(false)} />
    </DeskShell>
  )
}
