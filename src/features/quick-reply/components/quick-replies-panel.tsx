import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AccountRole, EndpointOutput } from '@talent/contract'
import type { listQuickReplies, QuickReply } from '@talent/contract/quick-reply'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { GONE } from './reply-files'
import { ReplySheet } from './reply-sheet'

interface QuickRepliesPanelProps {
  roles: readonly AccountRole[]
  replies: EndpointOutput<typeof listQuickReplies>
  /** Which is being added. */
  adding: 'own' | 'shared' | null
  onAdded: () => void
}

/** 常用语: a commissioner's own, and those of all, which a coordinator keeps. */
export function QuickRepliesPanel({ roles, replies, adding, onAdded }: QuickRepliesPanelProps) {
  const [opened, setOpened] = useState<string | null>(null)
  const [own, shared] = [roles.includes('commissioner'), roles.includes('coordinator')]
  const reply = [...replies.own, ...replies.shared].find(({ id }) => id === opened)
  const rows = (list: readonly QuickReply[], mine: boolean) => (
    <Card padding="tight" rows>
      {list.map(({ id, title, text, matterTitle, files }) => (
        <ListRow
          key={id}
          title={title}
          sub={
            <View>
              <View>{text}</View>
              {files.length > 0 && (
                <View className={files.some(({ name }) => name === null) ? 'amber' : 'ink7'}>
                  {`附带：${files.map(({ name }) => name ?? GONE).join('、')}`}
                </View>
              )}
              {matterTitle !== null && <View className="ink7">只用在{matterTitle}</View>}
            </View>
          }
          aside={mine ? '修改' : undefined}
          acts
          onTap={mine ? () => setOpened(id) : undefined}
        />
      ))}
    </Card>
  )
  return (
    <>
      {own && (
        <>
          <SectionHead title={`我的 ${replies.own.length} 条`} sub="只有您看得到" />
          {replies.own.length === 0 ? (
            <View className="aux">还没有。用得多的话，加进来一点就填好。</View>
          ) : (
            rows(replies.own, true)
          )}
        </>
      )}
      <SectionHead
        title={`共用 ${replies.shared.length} 条`}
        sub={shared ? '所有专员都能用' : '由统筹维护，大家都能用'}
      />
      {rows(replies.shared, shared)}
      {adding && <ReplySheet reply={null} shared={adding === 'shared'} onClose={onAdded} />}
      {reply && (
        <ReplySheet
          key={`${reply.id}:${reply.version}`}
          reply={reply}
          shared={replies.shared.includes(reply)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
