import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { AccountRole } from '@talent/contract'
import type { InboxItem } from '@talent/contract/notification'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { SUBJECT_PAGES } from '@/subject-pages'
import { markReadUpTo, markSubjectRead, useRefreshSubject, type Inbox } from '../api'
import { InboxCard } from './inbox-card'
import './inbox-panel.scss'

interface InboxPanelProps {
  inbox: Inbox
  /** On whose side it is read; for staff a request leads to the handle page. */
  reader: AccountRole
}

/** 消息: one card a thing, the one with the newest news first. */
export function InboxPanel({ inbox, reader }: InboxPanelProps) {
  const refreshSubject = useRefreshSubject()
  const [failure, setFailure] = useState<string | null>(null)
  const { items, error } = inbox
  if (!items)
    return error ? (
      <ErrorState error={error} title="没能加载消息" onRetry={inbox.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  if (items.length === 0)
    return <EmptyState icon="bell" title="还没有消息" hint="申请有变化时，这里会写明变了什么、接下来轮到谁" />

  const seen = (marking: Promise<unknown>) =>
    marking.then(
      () => setFailure(null),
      (reason: Error) => setFailure(errorLine(reason)),
    )
  const open = ({ subject, unread: own }: InboxItem) => {
    if (own > 0) void seen(markSubjectRead(subject))
    void refreshSubject(subject)
    go(SUBJECT_PAGES[subject.kind][reader === 'talent' ? 'talent' : 'staff'], { id: subject.id })
  }
  const newest = items[0]
  const unread = inbox.first?.unread ?? 0
  return (
    <>
      {unread > 0 && newest && (
        <View className="between">
          <Text className="aux">{`${unread} 条未读`}</Text>
          <Tap className="inbox-panel__all" onTap={() => void seen(markReadUpTo(newest.id))}>
            全部标为已读
          </Tap>
        </View>
      )}
      {failure && (
        <View className="aux red" {...a11y({ role: 'alert' })}>
          {failure}
        </View>
      )}
      {items.map((item) => (
        <InboxCard key={item.id} item={item} reader={reader} onOpen={() => open(item)} />
      ))}
      <ListEnd list={inbox} rest="更早的消息" />
    </>
  )
}
