import { useState } from 'react'
import { View } from '@tarojs/components'
import { FULL_KINDS, FULL_LABEL } from '@talent/contract/policy'
import { setPolicyFull, type PolicyEditor } from '@talent/contract/policy-editor'
import { StatusTag } from '@/components/data/status-tag'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { SectionCard } from '@/components/layout/section-card'
import { Sheet } from '@/components/layout/sheet'
import { dayLabel, todayInChina } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'

const KINDS = FULL_KINDS.map((value) => ({ value, text: FULL_LABEL[value] }))

/** By what, and since when. */
export function FullSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { part, change, clear } = useKeptPart(id, 'full', { kind: FULL_KINDS[0] as string, since: '' })
  const since = part.since === '' ? todayInChina() : part.since
  const kind = FULL_KINDS.find((one) => one === part.kind) ?? FULL_KINDS[0]
  const { submit, busy, error } = useSubmit(async () => {
    await call(setPolicyFull, { params: { id }, body: { before: null, full: { kind, since } } })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="不再受理"
        onClose={onClose}
        feedback={{ error }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={() => void submit()}>
            确定
          </Button>
        }
      >
        <View className="aux">列表和政策页写明从哪天起，自测不再计入合计；恢复受理时告诉等着的人。</View>
        <FormField name="kind" label="原因">
          <Segmented label="原因" options={KINDS} value={kind} onChange={(next) => change({ kind: next })} />
        </FormField>
        <FormField name="full.since" label="从哪天起">
          <DateInput label="从哪天起" value={since} onChange={(next) => change({ since: next })} />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** 受理情况: many aids end with their places or their money; said at once, without a new version. */
export function FullCard({ editor: { id, full } }: { editor: Pick<PolicyEditor, 'id' | 'full'> }) {
  const [open, setOpen] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(setPolicyFull, { params: { id }, body: { before: full, full: null } })
  })
  return (
    <SectionCard
      title="受理情况"
      aside={full !== null && <StatusTag tone="amber" icon="alert" text={FULL_LABEL[full.kind]} />}
    >
      <View className="aux mt4">
        {full === null ? '按申报时间受理' : `${dayLabel(full.since)}起不再受理，恢复时告诉等着的人`}
      </View>
      <SubmitFeedback error={error} />
      <View className="mt12">
        {full === null ? (
          <Button kind="outline" full onTap={() => setOpen(true)}>
            名额满了或资金用完
          </Button>
        ) : (
          <Button kind="outline" full busy={busy} busyText="正在恢复" onTap={() => void submit()}>
            恢复受理
          </Button>
        )}
      </View>
      {open && <FullSheet id={id} onClose={() => setOpen(false)} />}
    </SectionCard>
  )
}
