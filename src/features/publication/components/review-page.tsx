import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Change, ReviewDecision, Reviewing } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { momentLabel } from '@/lib/dates'
import { useSubmit } from '@/lib/use-submit'
import { ChangeList } from './change-list'
import type { Edited } from './fields-sheet'
import { ReturnSheet } from './return-sheet'
import { ReviewNote } from './review-note'

interface ReviewPageProps {
  title: string
  /** Of the thing itself. */
  name: string
  demo: boolean
  of: Pick<Edited<unknown>, 'id' | 'kept'>
  published: number
  /** The number it gets when it is published. */
  next: number
  copy: { by: string; at: string } | null
  review: Reviewing
  changes: readonly Change[]
  faults: number
  decide: (given: { review: string; decision: ReviewDecision; reason: string }) => Promise<unknown>
  onCheck: () => void
  onPreview: () => void
}

/** 审核: what is different from what is in force first, 通过 or 退回 below. */
export function ReviewPage({ published, next, copy, review, changes, decide, ...props }: ReviewPageProps) {
  const [returning, setReturning] = useState(false)
  const approving = useSubmit((sent: string) => decide({ review: sent, decision: 'approve', reason: '' }))
  const { sent, mayDecide } = review
  return (
    <PageShell
      title={props.title}
      demo={props.demo}
      footer={
        <ActionBar>
          {mayDecide && sent !== null ? (
            <>
              <Button kind="outline" className="btn--fit" onTap={() => setReturning(true)}>
                退回
              </Button>
              <Button busy={approving.busy} busyText="正在通过" onTap={() => void approving.submit(sent.id)}>
                {`通过第 ${next} 版`}
              </Button>
            </>
          ) : (
            <Button onTap={props.onCheck}>{review.state === 'approved' ? '去发布' : '去检查'}</Button>
          )}
        </ActionBar>
      }
    >
      <View className="h-page">{props.name}</View>
      <View className="aux">
        {copy === null ? (
          `线上是第 ${published} 版，没有等审核的改动`
        ) : (
          <Facts
            facts={[
              published === 0 ? '第 1 版，还没发布过' : `第 ${next} 版`,
              copy.by,
              `${momentLabel(copy.at)}修改`,
            ]}
          />
        )}
      </View>
      {copy !== null && <ReviewNote review={review} />}
      <SubmitFeedback error={approving.error} />
      {changes.length > 0 && (
        <SectionCard
          title={published === 0 ? '第 1 版写了什么' : `和线上第 ${published} 版比`}
          aside={<View className="aux">{`改了 ${changes.length} 处`}</View>}
        >
          <ChangeList changes={changes} />
        </SectionCard>
      )}
      {copy !== null && props.faults > 0 && (
        <View className="aux red">{`检查还有 ${props.faults} 处必须改`}</View>
      )}
      {copy !== null && (
        <Button kind="quiet" full onTap={props.onPreview}>
          看全文的样子
        </Button>
      )}
      {returning && sent !== null && (
        <ReturnSheet
          of={props.of}
          review={sent.id}
          giveBack={(reason) => decide({ review: sent.id, decision: 'return', reason })}
          onClose={() => setReturning(false)}
        />
      )}
    </PageShell>
  )
}
