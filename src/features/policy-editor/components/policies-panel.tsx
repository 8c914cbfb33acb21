import { useState } from 'react'
import { setPolicyReview } from '@talent/contract/policy-editor'
import type { ReviewState } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { CopyTag, ReviewRuleCard } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSearchWords } from '@/lib/use-search-words'
import { useEditablePolicies } from '../api'
import { CareTags } from './care-card'
import { BeginSheet } from './begin-sheet'

/** What waits for a reviewer opens with what is different. */
const open = (id: string, review?: ReviewState) =>
  go(review === 'waiting' ? 'policyReview' : 'policyEditor', { id })

/** 政策: each with its version in force, and whether something isn't published yet; what is due for a look first. */
export function PoliciesPanel() {
  const search = useSearchWords()
  const list = useEditablePolicies(search.words)
  const [beginning, setBeginning] = useState(false)
  const begun = list.first?.begun ?? []
  return (
    <>
      <SearchBar
        label="搜索政策"
        placeholder="名称、文号或内容"
        value={search.text}
        onChange={search.setText}
        onSearch={search.search}
      />
      <Button kind="quiet" full icon="plus" onTap={() => setBeginning(true)}>
        起草一份政策
      </Button>
      <Button kind="quiet" full icon="upload" onTap={() => go('importFile', { kind: 'policies' })}>
        从表格或 JSON 导入
      </Button>
      <Card padding="tight">
        <ListRow
          icon="progress"
          title="门槛统计"
          sub="哪个条件拦住的人多，哪些政策没人申请"
          onTap={() => go('policyCounts')}
        />
      </Card>
      {beginning && <BeginSheet onClose={() => setBeginning(false)} />}
      {search.words === '' && list.first && (
        <ReviewRuleCard
          rule={list.first.rule}
          what="政策"
          set={(required) => call(setPolicyReview, { body: { required } })}
        />
      )}
      {search.words === '' && (
        <Card padding="tight">
          <ListRow
            icon="search"
            title="搜索同义词"
            sub="人社局和它的全称找到的一样"
            onTap={() => go('synonyms')}
          />
        </Card>
      )}
      {search.words === '' && begun.length > 0 && (
        <Card padding="tight" rows>
          {begun.map(({ id, title, by, at, review, scheduledAt }) => (
            <ListRow
              key={id}
              title={title || '没有名称的政策'}
              sub={<Facts facts={[by, `${momentLabel(at)}修改`]} />}
              aside={<CopyTag review={review} scheduledAt={scheduledAt} text="起草中" />}
              onTap={() => open(id, review)}
            />
          ))}
        </Card>
      )}
      {list.items === undefined ? (
        list.error ? (
          <ErrorState error={list.error} title="没能加载政策" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        )
      ) : list.items.length === 0 ? (
        <EmptyState title="没有找到政策" hint="换个词试试" />
      ) : (
        <Card padding="tight" rows>
          {list.items.map(({ id, title, docNo, place, version, copy, withdrawn, care, scheduledAt }) => (
            <ListRow
              key={id}
              title={title}
              sub={<Facts facts={[docNo, place, `第 ${version} 版`, care.owner]} />}
              aside={
                withdrawn ? (
                  <StatusTag tone="grey" icon="withdraw" text="已撤下" />
                ) : (
                  <>
                    <CareTags due={care.due} />
                    {copy && <CopyTag review={copy.review} scheduledAt={scheduledAt} text="有改动" />}
                  </>
                )
              }
              onTap={() => open(id, copy?.review)}
            />
          ))}
        </Card>
      )}
      <ListEnd list={list} rest="后面的政策" />
    </>
  )
}
