import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { CARE_DUE_LABEL, setPolicyCare, type PolicyCare } from '@talent/contract/policy-editor'
import { KvList } from '@/components/data/kv-list'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { SectionCard } from '@/components/layout/section-card'
import { Sheet } from '@/components/layout/sheet'
import { dayLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useKeptPart } from '../kept-part'

/** What is due of it, a word each. */
export function CareTags({ due }: Pick<PolicyCare, 'due'>) {
  return (
    <>
      {due.map((kind) => (
        <StatusTag key={kind} tone="amber" icon="alert" text={CARE_DUE_LABEL[kind]} />
      ))}
    </>
  )
}

/** Who looks after it, and when next. */
export function CareSheet({ id, care, onClose }: { id: string; care: PolicyCare; onClose: () => void }) {
  const before = { owner: care.owner, reviewOn: care.reviewOn }
  // The day of a review that is due is not the next one.
  const shown = care.due.includes('review') ? '' : (care.reviewOn ?? '')
  const { part, change, clear } = useKeptPart(id, 'care', {
    owner: care.owner ?? '',
    reviewOn: shown,
    pressed: false,
  })
  const owner = part.owner.trim()
  const faults: Record<string, string> = part.pressed
    ? {
        ...(owner === '' && { owner: '请填写责任科室或责任人' }),
        ...(part.reviewOn === '' && { reviewOn: '请选择下次复核日' }),
      }
    : {}
  const { submit, busy, error } = useSubmit(async () => {
    await call(setPolicyCare, { params: { id }, body: { before, owner, reviewOn: part.reviewOn } })
    clear()
    onClose()
  })
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="责任科室和复核"
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在保存"
            onTap={() => {
              change({ pressed: true })
              if (owner !== '' && part.reviewOn !== '') void submit()
            }}
          >
            保存
          </Button>
        }
      >
        <FormField name="owner" label="责任科室或责任人" error={faults.owner}>
          <TextInput
            label="责任科室或责任人"
            value={part.owner}
            maxLength={LIMITS.owner}
            invalid={faults.owner !== undefined}
            onChange={(next) => change({ owner: next })}
          />
        </FormField>
        <FormField
          name="reviewOn"
          label="下次复核日"
          help="到了这一天，这份政策排到列表最前，并告诉统筹"
          error={faults.reviewOn}
        >
          <DateInput
            label="下次复核日"
            value={part.reviewOn || null}
            onChange={(reviewOn) => change({ reviewOn })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** 责任和复核: no part of the text, so nothing is published by changing it. */
export function CareCard({ id, care }: { id: string; care: PolicyCare }) {
  const [open, setOpen] = useState(false)
  const { owner, reviewOn, standardUntil, due } = care
  return (
    <SectionCard title="责任和复核" aside={<CareTags due={due} />}>
      <KvList
        facts={[
          { label: '责任科室', value: owner ?? '没有写' },
          { label: '下次复核', value: reviewOn === null ? '没有写' : dayLabel(reviewOn) },
          ...(standardUntil === null ? [] : [{ label: '标准有效至', value: dayLabel(standardUntil) }]),
        ]}
      />
      <View className="mt12">
        <Button kind="outline" full icon="edit" onTap={() => setOpen(true)}>
          {due.includes('review') ? '复核过了，定下次' : '修改'}
        </Button>
      </View>
      {open && <CareSheet id={id} care={care} onClose={() => setOpen(false)} />}
    </SectionCard>
  )
}
