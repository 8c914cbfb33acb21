import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FieldFault } from '@talent/contract'
import { callOffPolicySchedule, sendPolicyForReview, type PolicyEditor } from '@talent/contract/policy-editor'
import { Counts } from '@/components/data/counts'
import { Icon } from '@/components/data/icon'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { ChangeList, ReviewNote, useSendReview, ScheduleNote } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedPolicy } from '../use-edited-policy'
import { EffectCard } from './effect-card'
import { PublishSheet } from './publish-sheet'
import './check-panel.scss'

/** What is looked at whenever a policy is checked, with the parts of a policy it is about. */
const LOOKED_AT: readonly { title: string; of: readonly string[] }[] = [
  { title: '条件有人能满足，也不是谁都满足', of: ['eligibility'] },
  { title: '每个条件都写了条款', of: ['eligibility.'] },
  {
    title: '日期前后对得上',
    of: ['writtenOn', 'publishedOn', 'effectiveOn', 'expiresOn', 'applyFrom', 'applyUntil'],
  },
  { title: '金额和文字一致', of: ['benefits'] },
  { title: '互斥规则写到的待遇都在', of: ['exclusions'] },
]
const isOf = (field: string, parts: readonly string[]) =>
  parts.some((part) =>
    part.endsWith('.')
      ? field.startsWith(part)
      : field === part || (part !== 'eligibility' && field.startsWith(`${part}.`)),
  )

function Rows({ faults, must }: { faults: readonly FieldFault[]; must: boolean }) {
  return (
    <View className="rows mt4">
      {faults.map(({ field, label, message }) => (
        <View key={`${field} ${message}`} className="policy-check__row">
          <Icon name={must ? 'close' : 'alert'} className={must ? 'red' : 'amber'} />
          <View className="g">
            <View className="strong">{label}</View>
            <View className="cap">{message}</View>
          </View>
        </View>
      ))}
    </View>
  )
}

/** 发布前检查: what must be mended first, then what is worth a look, then what is in order; and 发布. */
export function CheckPanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const { content, faults, advice, changes, outdated } = useEditedPolicy(editor)
  const { id, copy, published, review } = editor
  const sending = useSendReview(copy?.hash ?? null, (hash) =>
    call(sendPolicyForReview, { params: { id }, body: { hash } }),
  )
  const [asking, setAsking] = useState(false)
  const fine = LOOKED_AT.filter(({ of }) => !faults.some(({ field }) => isOf(field, of)))
  const edit = () => go('policyEditor', { id })
  const main =
    faults.length > 0 ? (
      <Button onTap={edit}>{`去改 ${faults.length} 处`}</Button>
    ) : copy === null ? (
      <Button onTap={edit}>没有要发布的改动，去编辑</Button>
    ) : review.required && review.state === 'waiting' ? (
      <Button onTap={() => go('policyReview', { id })}>
        {review.mayDecide ? '去审核' : '等另一位统筹审核'}
      </Button>
    ) : review.required && review.state !== 'approved' ? (
      <Button busy={sending.busy} busyText="正在送审" onTap={() => void sending.submit()}>
        {`送审第 ${published.version + 1} 版`}
      </Button>
    ) : (
      <Button onTap={() => setAsking(true)}>{`发布第 ${published.version + 1} 版`}</Button>
    )
  return (
    <PageShell
      title={title}
      demo={content.demo}
      footer={
        <ActionBar>
          <Button kind="outline" className="btn--fit" onTap={() => go('policyPreview', { id })}>
            预览
          </Button>
          {main}
        </ActionBar>
      }
    >
      <View className="h-page">{content.title || '没有名称的政策'}</View>
      <View className="aux">
        {copy === null
          ? `线上是第 ${published.version} 版，没有没发布的改动`
          : published.version === 0
            ? '第 1 版草稿，还没发布过'
            : `第 ${published.version + 1} 版草稿，线上是第 ${published.version} 版`}
      </View>
      <Card>
        <Counts
          counts={[
            { text: '必须改', count: faults.length, of: '处' },
            { text: '请看一眼', count: advice.length, of: '处', tone: 'amber' },
            { text: '没问题', count: fine.length, of: '项', tone: 'green' },
          ]}
        />
      </Card>
      {copy !== null && <ReviewNote review={review} />}
      <ScheduleNote
        scheduled={editor.scheduled}
        callOff={(schedule) => call(callOffPolicySchedule, { params: { id: editor.id, schedule } })}
      />
      <SubmitFeedback error={sending.error} />
      {outdated && (
        <Note tone="amber">{`改动是在第 ${copy?.publishedVersion ?? 0} 版上写的，请先到编辑页合到线上这一版。`}</Note>
      )}
      {faults.length > 0 && (
        <SectionCard title="必须改">
          <Rows faults={faults} must />
        </SectionCard>
      )}
      {advice.length > 0 && (
        <SectionCard title="请看一眼">
          <Rows faults={advice} must={false} />
        </SectionCard>
      )}
      {fine.length > 0 && (
        <SectionCard title={`没问题 ${fine.length} 项`}>
          <View className="rows mt4">
            {fine.map((one) => (
              <View key={one.title} className="policy-check__row">
                <Icon name="check" className="green" />
                <View className="g">{one.title}</View>
              </View>
            ))}
          </View>
        </SectionCard>
      )}
      {changes.length > 0 && (
        <SectionCard title={`和线上比，改了 ${changes.length} 处`}>
          <ChangeList changes={changes} />
        </SectionCard>
      )}
      {changes.length > 0 && <EffectCard id={id} />}
      {asking && copy !== null && (
        <PublishSheet editor={editor} hash={copy.hash} changes={changes} onClose={() => setAsking(false)} />
      )}
    </PageShell>
  )
}
