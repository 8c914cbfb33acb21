import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS, type EndpointOutput } from '@talent/contract'
import { needsCalendarReason, setCalendarDay, type DayKind } from '@talent/contract/calendar'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { TextInput } from '@/components/form/text-input'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { dayKind } from '../labels'

const KINDS = (['off', 'half', 'working'] as const).map((value) => ({ value, text: dayKind(value) }))

type Saved = EndpointOutput<typeof setCalendarDay>

/** One day that differs: off, half or working, and why. */
export function DayForm({ year, onSaved }: { year: number; onSaved: (saved: Saved) => void }) {
  const [day, setDay] = useState<string | null>(null)
  const [kind, setKind] = useState<DayKind>('off')
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async (chosen: string) => {
    onSaved(
      await call(setCalendarDay, {
        params: { day: chosen },
        body: { kind, note, reason: past ? reason : '' },
      }),
    )
    // What was chosen or typed meanwhile is the next day's.
    setDay((now) => (now === chosen ? null : now))
    setNote((now) => (now === note ? '' : now))
    setReason((now) => (now === reason ? '' : now))
    setAsked(false)
  })
  const past = day !== null && needsCalendarReason(day, todayInChina())
  const dayFault = asked && day === null ? '请选择日期' : fieldFaults(error).day
  const reasonFault =
    past && asked && reason.trim() === '' ? '这一天已经过去，请写明为什么改' : fieldFaults(error).reason
  const save = () => {
    setAsked(true)
    if (day !== null && !(past && reason.trim() === '')) void submit(day)
  }
  return (
    <Card>
      <Form sending={busy}>
        <FormField name="calendar-day" label="哪一天" error={dayFault}>
          <DateInput
            label="哪一天"
            value={day}
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            invalid={dayFault !== undefined}
            onChange={(value) => setDay(value || null)}
          />
        </FormField>
        <FormField
          name="calendar-kind"
          label="这一天"
          help={kind === 'half' ? '半天：12:00 停止办公，之后收到的算下一个工作日' : undefined}
        >
          <Segmented label="这一天" options={KINDS} value={kind} onChange={setKind} />
        </FormField>
        <FormField name="calendar-note" label="说明" optional error={fieldFaults(error).note}>
          <TextInput
            label="说明"
            value={note}
            maxLength={LIMITS.calendarNote}
            placeholder="例如：春节、调休上班"
            onChange={setNote}
          />
        </FormField>
        {past && (
          <FormField
            name="calendar-reason"
            label="原因"
            help="这一天已经过去，改动会留下记录"
            error={reasonFault}
          >
            <TextInput
              label="原因"
              value={reason}
              maxLength={LIMITS.calendarReason}
              placeholder="例如：当天因暴雨停止办公"
              invalid={reasonFault !== undefined}
              onChange={setReason}
            />
          </FormField>
        )}
      </Form>
      <View className="mt16">
        <SubmitFeedback
          faults={{
            'calendar-day': dayFault,
            'calendar-note': fieldFaults(error).note,
            'calendar-reason': reasonFault || undefined,
          }}
          error={error}
        />
      </View>
      <View className="mt8">
        <Button full busy={busy} busyText="正在保存" onTap={save}>
          保存这一天
        </Button>
      </View>
    </Card>
  )
}
