import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { addDays, dayOfBound } from '@talent/contract/calendar'
import { closedWords, FINISH_BY } from '@talent/contract/matter'
import { closeMatter, reopenMatter, type MatterEditor } from '@talent/contract/matter-editor'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { dayLabel, todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useEditableMatters } from '../api'
import { useKeptPart } from '../kept-part'

const NOBODY = ''
/** A month for those who have begun. */
const DAYS_TO_FINISH = 30

interface Closing {
  reason: string
  finishBy: string
  successor: string
}

export function CloseSheet({ editor, onClose }: { editor: MatterEditor; onClose: () => void }) {
  const { code, published, open } = editor
  const today = todayInChina()
  const { part, change, clear } = useKeptPart<Closing>(code, 'closing', {
    reason: '',
    finishBy: addDays(today, DAYS_TO_FINISH),
    successor: NOBODY,
  })
  const { data } = useEditableMatters()
  const { submit, busy, error } = useSubmit(async () => {
    const { reason, finishBy, successor } = part
    const body = { version: published.version, reason, finishBy, successor: successor || null }
    await call(closeMatter, { params: { code }, body })
    clear()
    onClose()
  })
  const faults = fieldFaults(error)
  const others = (data?.matters ?? []).filter((one) => one.code !== code && one.closing === null)
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`停办“${published.content.title}”`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <Button full kind="danger" busy={busy} busyText="正在停办" onTap={() => void submit()}>
            停办
          </Button>
        }
      >
        <View className="aux">{`不再受理新的申请。在办的 ${open} 件照常办理，期限不变。`}</View>
        <FormField name="reason" label="停办原因" help="人才看得到" error={faults.reason}>
          <TextInput
            label="停办原因"
            value={part.reason}
            maxLength={LIMITS.reason}
            invalid={faults.reason !== undefined}
            onChange={(reason) => change({ reason })}
          />
        </FormField>
        <FormField
          name="finishBy"
          label="已经在填的，最晚哪天交"
          help="之前开始填的人，到这天还可以提交"
          error={faults.finishBy}
        >
          <DateInput
            label="已经在填的，最晚哪天交"
            value={part.finishBy}
            min={today}
            max={dayOfBound(FINISH_BY.to, today)}
            invalid={faults.finishBy !== undefined}
            onChange={(finishBy) => change({ finishBy })}
          />
        </FormField>
        <FormField
          name="successor"
          label="由哪个事项代替"
          optional
          help="没交的草稿会移过去，两边都问的答案带着"
          error={faults.successor}
        >
          <SelectInput
            label="由哪个事项代替"
            options={[
              { value: NOBODY, text: '没有代替的' },
              ...others.map((one) => ({ value: one.code, text: one.title })),
            ]}
            value={part.successor}
            invalid={faults.successor !== undefined}
            onChange={(successor) => change({ successor })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** 停办 and its end: what takes nothing new any more, until when what was begun may be handed in. */
export function ClosingCard({ editor }: { editor: MatterEditor }) {
  const { code, closing, published } = editor
  const [asking, setAsking] = useState(false)
  const { submit, busy, error } = useSubmit(async () => {
    await call(reopenMatter, { params: { code }, body: { version: published.version } })
  })
  if (closing === null)
    return (
      <>
        <Button kind="quiet" full onTap={() => setAsking(true)}>
          停办，或由别的事项代替
        </Button>
        {asking && <CloseSheet editor={editor} onClose={() => setAsking(false)} />}
      </>
    )
  return (
    <>
      <Note tone="amber" icon="alert">
        {`${closedWords(published.content.title, closing)}。原因：${closing.reason}。已经在填的，${dayLabel(closing.finishBy)}前还可以交。`}
      </Note>
      <SubmitFeedback error={error} />
      <Button kind="outline" full busy={busy} busyText="正在恢复" onTap={() => void submit()}>
        恢复受理
      </Button>
    </>
  )
}
