import { useState } from 'react'
import { View } from '@tarojs/components'
import { setCalendarDay, type CalendarYear, LIMITS } from '@talent/contract'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateInput } from '@/components/date-input'
import { FormField } from '@/components/form-field'
import { Segmented } from '@/components/segmented'
import { TextInput } from '@/components/text-input'
import { a11y } from '@/lib/a11y'
import { errorText, fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

type Kind = 'off' | 'working'
const KINDS = [
  { value: 'off', text: '放假' },
  { value: 'working', text: '上班' },
] as const

/** One day that differs: off or working, and why. */
export function DayForm({ year, onSaved }: { year: number; onSaved: (year: CalendarYear) => void }) {
  const [day, setDay] = useState<string | null>(null)
  const [kind, setKind] = useState<Kind>('off')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { submit, busy, error } = useSubmit(async (_key, chosen: string) => {
    onSaved(
      await call(setCalendarDay, { params: { day: chosen }, body: { working: kind === 'working', note } }),
    )
    setDay(null)
    setNote('')
    setAsked(false)
  })
  const dayFault = asked && day === null ? '请选择日期' : fieldFaults(error).day
  const save = () => {
    setAsked(true)
    if (day !== null) void submit(day)
  }
  return (
    <Card>
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
      <FormField name="calendar-kind" label="这一天">
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
      {error && (
        <View className="aux red mt8" {...a11y({ role: 'alert' })}>
          {errorText(error)}
        </View>
      )}
      <View className="mt16">
        <Button full busy={busy} busyText="正在保存" onTap={save}>
          保存这一天
        </Button>
      </View>
    </Card>
  )
}
