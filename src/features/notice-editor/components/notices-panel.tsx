import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { beginNotice, setNoticeReview } from '@talent/contract/notice-editor'
import type { ReviewState } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { AskSheet } from '@/components/form/ask-sheet'
import { Button } from '@/components/form/button'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { CopyTag, ReviewRuleCard } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSearchWords } from '@/lib/use-search-words'
import { useEditableNotices } from '../api'

/** What waits for a reviewer opens with what is different. */
const open = (id: string, review?: ReviewState) =>
  go(review === 'waiting' ? 'noticeReview' : 'noticeEditor', { id })

export const BeginSheet = ({ onClose }: { onClose: () => void }) => (
  <AskSheet
    title="起草一期公告"
    label="公告标题"
    help="发布前只有统筹看得到"
    missing="请填写公告标题"
    max={LIMITS.basis}
    act="开始起草"
    acting="正在新建"
    kept={{ kind: 'notice-edit', id: 'new:begin' }}
    send={async (title) => {
      const { id } = await call(beginNotice, { body: { title } })
      void go('noticeEditor', { id })
    }}
    onClose={onClose}
  />
)

/** 招聘公告: each with its version in force, and whether something isn't published yet. */
export function NoticesPanel() {
  const search = useSearchWords()
  const list = useEditableNotices(search.words)
  const [beginning, setBeginning] = useState(false)
  const begun = search.words === '' ? (list.first?.begun ?? []) : []
  return (
    <>
      <SearchBar
        label="搜索公告"
        placeholder="标题或发布单位"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      <Button kind="quiet" full icon="plus" onTap={() => setBeginning(true)}>
        起草一期公告
      </Button>
      {beginning && <BeginSheet onClose={() => setBeginning(false)} />}
      {search.words === '' && list.first && (
        <ReviewRuleCard
          rule={list.first.rule}
          what="公告"
          set={(required) => call(setNoticeReview, { body: { required } })}
        />
      )}
      {begun.length > 0 && (
        <Card padding="tight" rows>
          {begun.map(({ id, title, by, at, review, scheduledAt }) => (
            <ListRow
              key={id}
              title={title || '没有标题的公告'}
              sub={<Facts facts={[by, `${momentLabel(at)}修改`]} />}
              aside={<CopyTag review={review} scheduledAt={scheduledAt} text="起草中" />}
              onTap={() => open(id, review)}
            />
          ))}
        </Card>
      )}
      {list.items === undefined ? (
        list.error ? (
          <ErrorState error={list.error} title="没能加载公告" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        )
      ) : list.items.length === 0 ? (
        <EmptyState title="没有找到公告" hint="换个词试试" />
      ) : (
        <Card padding="tight" rows>
          {list.items.map(
            ({ id, issue, title, issuer, version, postCount, withdrawn, copy, scheduledAt }) => (
              <ListRow
                key={id}
                title={issue === null ? title : `第 ${issue} 期 ${title}`}
                sub={<Facts facts={[issuer, `${postCount} 个岗位`, `第 ${version} 版`]} />}
                aside={
                  withdrawn ? (
                    <StatusTag tone="grey" icon="withdraw" text="已撤下" />
                  ) : (
                    copy && <CopyTag review={copy.review} scheduledAt={scheduledAt} text="有改动" />
                  )
                }
                onTap={() => open(id, copy?.review)}
              />
            ),
          )}
        </Card>
      )}
      <ListEnd list={list} rest="后面的公告" />
    </>
  )
}
