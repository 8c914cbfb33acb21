import { useState } from 'react'
import { LIMITS } from '@talent/contract'
import { reportProgress } from '@talent/contract/service-request'
import { Form } from '@/components/form/form'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { TextInput } from '@/components/form/text-input'
import { dueLabel, provisionalMark, todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import type { HandleSheetProps } from './sheet-props'

/** 更新进展: what is being done and by when, as the next step says it to the talent. */
export function ProgressSheet({ request, store: { draft, change, clear }, onClose }: HandleSheetProps) {
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useRequestChange(request, 'report_progress', () => {
    clear('progress')
    onClose()
  })
  const { doing, dueOn } = draft.progress
  const promised = request.clock.dueOn
  const doingFault = asked && doing.trim() === '' ? '请写明正在做什么' : fieldFaults(error).doing
  const send = () => {
    setAsked(true)
    if (doing.trim() === '') return
    void submit((version) =>
      call(reportProgress, { params: { id: request.id }, body: { version, doing: doing.trim(), dueOn } }),
    )
  }
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="更新进展"
        onClose={onClose}
        feedback={{
          faults: { 'progress-doing': doingFault, 'progress-due': fieldFaults(error).dueOn },
          error,
        }}
        footer={
          <Button full busy={busy} busyText="正在提交" onTap={send}>
            发布进展
          </Button>
        }
      >
        <FormField
          name="progress-doing"
          label="正在做什么"
          help="会显示在申请人的“下一步”里，接在您的称呼后面"
          error={doingFault}
        >
          <TextInput
            label="正在做什么"
            value={doing}
            maxLength={LIMITS.doing}
            placeholder="例如：正在与学校核对学位"
            invalid={doingFault !== undefined}
            onChange={(value) => change({ progress: { doing: value, dueOn } })}
          />
        </FormField>
        <FormField
          name="progress-due"
          label="哪天前"
          optional
          help={
            promised === null
              ? undefined
              : `不填按承诺时限 ${dueLabel(promised)}${provisionalMark(request.clock.provisional)}；填的日期不能晚于它`
          }
          error={fieldFaults(error).dueOn}
        >
          <DateInput
            label="哪天前"
            value={dueOn}
            min={todayInChina()}
            max={promised ?? undefined}
            onChange={(day) => change({ progress: { doing, dueOn: day || null } })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}
