import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/data/avatar'
import { Card } from '@/components/layout/card'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { momentLabel } from '@/lib/dates'
import type { useConversations } from '../api'
import { MatterAndTalent } from './matter-and-talent'
import { RequestLink } from './request-link'
import './conversations-panel.scss'

/** 会话: the same requests, by what was said last. */
export function ConversationsPanel({ list }: { list: ReturnType<typeof useConversations> }) {
  if (!list.items)
    return list.error ? (
      <ErrorState error={list.error} title="没能加载会话" onRetry={list.retry} />
    ) : (
      <Skeleton cards={3} />
    )
  if (list.items.length === 0)
    return <EmptyState icon="chat" title="还没有会话" hint="每件申请的进展和留言都在同一个会话里" />
  return (
    <>
      <Card padding="tight" rows>
        {list.items.map((request) => (
          <RequestLink key={request.id} className="conversation" id={request.id} at="newest">
            <Avatar name={request.talentName} />
            <View className="g">
              <MatterAndTalent request={request} unread={request.unread} />
              <View className="conversation__last">
                <View className="conversation__text">
                  {request.latest
                    ? `${request.latest.byMe ? '我：' : ''}${request.latest.text}`
                    : '还没有留言'}
                </View>
                <Text className="cap nowrap">{momentLabel(request.latest?.at ?? request.submittedAt)}</Text>
              </View>
            </View>
          </RequestLink>
        ))}
      </Card>
      <ListEnd list={list} rest="更早的会话" />
    </>
  )
}
