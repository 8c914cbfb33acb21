import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { declineRequest } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { FormField } from '@/components/form/form-field'
import { Note } from '@/components/feedback/note'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import type { HandleSheetProps } from './sheet-props'

const FIELDS = [
  {
    key: 'reason',
    label: '不予受理的理由',
    help: '写清差在哪里，用申请人看得懂的话',
    max: LIMITS.declineReason,
    placeholder: '例如：连续社保 16 个月，未满 24 个月',
  },
  {
    key: 'basis',
    label: '依据',
    help: '文件和条款',
    max: LIMITS.basis,
    placeholder: '例如：实施办法第十一条第（一）项',
  },
  {
    key: 'otherRoute',
    label: '其他途径',
    help: '还能找谁，或什么时候可以再申请',
    max: LIMITS.otherRoute,
    placeholder: '例如：2027年8月起可再申请，也可先向人社部门咨询',
  },
] as const

/** 不予受理: reason, basis and another way are all asked for; a bare no isn't an answer. */
export function DeclineSheet({ request, store: { draft, change, clear }, onClose }: HandleSheetProps) {
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useRequestChange(request, 'decline', () => {
    clear('decline')
    onClose()
  })
  const faults = fieldFaults(error)
  const missing = (key: keyof typeof draft.decline, label: string) =>
    asked && draft.decline[key].trim() === '' ? `请填写${label}` : faults[key]
  const faultsByField = Object.fromEntries(
    FIELDS.map(({ key, label }) => [`decline-${key}`, missing(key, label)]),
  )
  const send = () => {
    setAsked(true)
    if (FIELDS.some(({ key }) => draft.decline[key].trim() === '')) return
    void submit((version) =>
      call(declineRequest, { params: { id: request.id }, body: { version, ...draft.decline } }),
    )
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="不予受理"
        onClose={onClose}
        feedback={{ faults: faultsByField, error }}
        footer={
          <Button kind="danger" full busy={busy} busyText="正在提交" onTap={send}>
            告知不予受理
          </Button>
        }
      >
        {FIELDS.map(({ key, label, help, max, placeholder }) => (
          <FormField key={key} name={`decline-${key}`} label={label} help={help} error={missing(key, label)}>
            <TextInput
              area
              label={label}
              value={draft.decline[key]}
              maxLength={max}
              placeholder={placeholder}
              invalid={missing(key, label) !== undefined}
              onChange={(value) => change({ decline: { ...draft.decline, [key]: value } })}
            />
          </FormField>
        ))}
        <View className="mt16">
          <Note tone="amber">申请人会看到理由、依据和其他途径，这件申请随即结束。</Note>
        </View>
      </Sheet>
    </Form>
  )
}
