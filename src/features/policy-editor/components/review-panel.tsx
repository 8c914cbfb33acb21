import { View } from '@tarojs/components'
import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { reviewPolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import type { ReviewDecision } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { Sheet } from '@/components/layout/sheet'
import { ChangeList, ReviewNote } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'
import { useEditedPolicy } from '../use-edited-policy'

/** Why it is sent back: kept on the phone while one types. */
export function ReturnSheet({ id, review, onClose }: { id: string; review: string; onClose: () => void }) {
  const { part, change, clear } = useKeptPart(id, `return-${review}`, { reason: '', pressed: false })
  const reason = part.reason.trim()
  const faults = part.pressed && reason === '' ? { reason: '请填写退回的原因' } : {}
  const { submit, busy, error } = useSubmit(async () => {
    await call(reviewPolicy, { params: { id }, body: { review, decision: 'return', reason } })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="退回"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在退回"
            onTap={() => {
              change({ pressed: true })
              if (reason !== '') void submit()
            }}
          >
            退回给作者
          </Button>
        }
      >
        <FormField name="reason" label="退回的原因" help="作者会收到，改完再送审" error={faults.reason}>
          <TextInput
            label="退回的原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            invalid={faults.reason !== undefined}
            onChange={(next) => change({ reason: next })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** 审核: what is different from what is in force first, 通过 or 退回 below. */
export function ReviewPanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const { content, changes, faults } = useEditedPolicy(editor)
  const { id, copy, published, review } = editor
  const [returning, setReturning] = useState(false)
  const approving = useSubmit(async (sent: string) => {
    const decision: ReviewDecision = 'approve'
    await call(reviewPolicy, { params: { id }, body: { review: sent, decision, reason: '' } })
  })
  const { sent, mayDecide } = review
  return (
    <PageShell
      title={title}
      demo={content.demo}
      footer={
        <ActionBar>
          {mayDecide && sent !== null ? (
            <>
              <Button kind="outline" className="btn--fit" onTap={() => setReturning(true)}>
                退回
              </Button>
              <Button busy={approving.busy} busyText="正在通过" onTap={() => void approving.submit(sent.id)}>
                {`通过第 ${published.version + 1} 版`}
              </Button>
            </>
          ) : (
            <Button onTap={() => go('policyCheck', { id })}>
              {review.state === 'approved' ? '去发布' : '去检查'}
            </Button>
          )}
        </ActionBar>
      }
    >
      <View className="h-page">{content.title || '没有名称的政策'}</View>
      <View className="aux">
        {copy === null ? (
          `线上是第 ${published.version} 版，没有等审核的改动`
        ) : (
          <Facts
            facts={[
              published.version === 0 ? '第 1 版，还没发布过' : `第 ${published.version + 1} 版`,
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
          title={published.version === 0 ? '第 1 版写了什么' : `和线上第 ${published.version} 版比`}
          aside={<View className="aux">{`改了 ${changes.length} 处`}</View>}
        >
          <ChangeList changes={changes} />
        </SectionCard>
      )}
      {copy !== null && faults.length > 0 && (
        <View className="aux red">{`检查还有 ${faults.length} 处必须改`}</View>
      )}
      {copy !== null && (
        <Button kind="quiet" full onTap={() => go('policyPreview', { id })}>
          看全文的样子
        </Button>
      )}
      {returning && sent !== null && (
        <ReturnSheet id={id} review={sent.id} onClose={() => setReturning(false)} />
      )}
    </PageShell>
  )
}
