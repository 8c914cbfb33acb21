import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { setNoticeReview, withdrawNotice, type NoticeEditor } from '@talent/contract/notice-editor'
import type { ReviewRule } from '@talent/contract/publication'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { AskSheet } from '@/components/form/ask-sheet'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { HistoryRows, ReviewRuleCard } from '@/features/publication'
import { fullDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'

export const WithdrawSheet = ({
  editor: { id, published },
  onClose,
}: {
  editor: Pick<NoticeEditor, 'id' | 'published'>
  onClose: () => void
}) => (
  <AskSheet
    title="撤下公告"
    label="撤下原因"
    help="求职者看得到"
    missing="请填写撤下原因"
    max={LIMITS.reason}
    act="撤下"
    acting="正在撤下"
    danger
    kept={{ kind: 'notice-edit', id: `${id}:withdraw` }}
    send={(reason) => call(withdrawNotice, { params: { id }, body: { version: published.version, reason } })}
    onClose={onClose}
  >
    <View className="aux">
      列表里不再有它和它的岗位；已经收藏、分享的链接仍能打开，页面写明撤下的日期和原因。
    </View>
  </AskSheet>
)

/** 版本: who published what and when; a later version opens as the 更正公告 everybody reads. */
export function VersionsTab({ editor, rule }: { editor: NoticeEditor; rule: ReviewRule }) {
  const { id, published, withdrawn, history } = editor
  const [asking, setAsking] = useState(false)
  return (
    <>
      {withdrawn !== null && (
        <Note tone="amber" icon="withdraw">
          {`${fullDay(withdrawn.on)}已撤下。原因：${withdrawn.reason}。再发布一版就恢复。`}
        </Note>
      )}
      {history.length > 0 && (
        <Card padding="tight" rows>
          <HistoryRows
            history={history}
            asideOf={({ event, version }) =>
              event === 'publish' &&
              version === published.version &&
              withdrawn === null && <StatusTag tone="green" icon="check" text="线上" />
            }
            onOpen={(version) =>
              version > 1 ? go('noticeCorrection', { id, version: String(version) }) : go('notice', { id })
            }
          />
        </Card>
      )}
      <ReviewRuleCard
        rule={rule}
        what="公告"
        set={(required) => call(setNoticeReview, { body: { required } })}
      />
      {published.version > 0 && withdrawn === null && (
        <Card padding="tight">
          <ListRow
            icon="withdraw"
            danger
            acts
            title="撤下公告"
            sub="列表里不再有它和它的岗位"
            onTap={() => setAsking(true)}
          />
        </Card>
      )}
      {asking && <WithdrawSheet editor={editor} onClose={() => setAsking(false)} />}
    </>
  )
}
