import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { endNotice, setNoticeReview, withdrawNotice, type NoticeEditor } from '@talent/contract/notice-editor'
import type { ReviewRule } from '@talent/contract/publication'
import { compareInstants } from '@talent/contract/calendar'
import { END_REASONS, endedInWords } from '@talent/contract/recruitment'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { AskSheet } from '@/components/form/ask-sheet'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { HistoryRows, ReviewRuleCard } from '@/features/publication'
import { now } from '@/lib/clock'
import { fullDay } from '@/lib/dates'
import { call } from '@/lib/request'
import { FormerVersion } from './former-version'

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

const EndSheet = ({
  editor: { id, published },
  onClose,
}: {
  editor: Pick<NoticeEditor, 'id' | 'published'>
  onClose: () => void
}) => (
  <AskSheet
    title="提前截止"
    label="提前截止的原因"
    help={`求职者看得到。如：${END_REASONS.join('、')}`}
    missing="请填写提前截止的原因"
    max={LIMITS.reason}
    act="现在截止"
    acting="正在截止"
    danger
    kept={{ kind: 'notice-edit', id: `${id}:end` }}
    send={(reason) => call(endNotice, { params: { id }, body: { version: published.version, reason } })}
    onClose={onClose}
  >
    <View className="aux">
      从现在起不再收投递，公告和岗位仍看得到，写明从什么时候、为什么截止。收藏过和投过的人会收到消息，已投的仍由单位回复。发布一份改了报名截止的更正就重新开放。
    </View>
  </AskSheet>
)

/** 版本: who published what and when; each can be taken up as the new working copy. */
export function VersionsTab({ editor, rule }: { editor: NoticeEditor; rule: ReviewRule }) {
  const { published, withdrawn, ended, history } = editor
  const [former, setFormer] = useState<number | null>(null)
  const [asking, setAsking] = useState<'withdraw' | 'end' | null>(null)
  const { applyUntil } = published.content
  const mayEnd = ended === null && (applyUntil === null || compareInstants(applyUntil, now()) > 0)
  return (
    <>
      {withdrawn !== null && (
        <Note tone="amber" icon="withdraw">
          {`${fullDay(withdrawn.on)}已撤下。原因：${withdrawn.reason}。再发布一版就恢复。`}
        </Note>
      )}
      {withdrawn === null && ended !== null && (
        <Note tone="amber" icon="clock">
          {`${endedInWords(ended)}。发布一份改了报名截止的更正就重新开放。`}
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
            onOpen={setFormer}
          />
        </Card>
      )}
      <ReviewRuleCard
        rule={rule}
        what="公告"
        set={(required) => call(setNoticeReview, { body: { required } })}
      />
      {published.version > 0 && withdrawn === null && (
        <Card padding="tight" rows>
          {mayEnd && (
            <ListRow
              icon="clock"
              danger
              acts
              title="提前截止"
              sub="不再收投递，公告和岗位仍看得到"
              onTap={() => setAsking('end')}
            />
          )}
          <ListRow
            icon="withdraw"
            danger
            acts
            title="撤下公告"
            sub="列表里不再有它和它的岗位"
            onTap={() => setAsking('withdraw')}
          />
        </Card>
      )}
      {former !== null && (
        <FormerVersion key={former} editor={editor} version={former} onClose={() => setFormer(null)} />
      )}
      {asking === 'withdraw' && <WithdrawSheet editor={editor} onClose={() => setAsking(null)} />}
      {asking === 'end' && <EndSheet editor={editor} onClose={() => setAsking(null)} />}
    </>
  )
}
