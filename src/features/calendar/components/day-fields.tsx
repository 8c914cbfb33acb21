import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import type { DAY_KINDS } from '@talent/contract/calendar'
import { type DayKind, type DayString } from '@talent/contract/calendar'
import { StatusTag } from '@/components/data/status-tag'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { SectionCard } from '@/components/layout/section-card'
import { dayLabel } from '@/lib/dates'
import { dayKind, OFFICE_HOURS } from '../labels'

/** What is entered of a day: how the offices work on it, by what, and of a day that has passed why it is changed. */
export interface DayEdit {
  kind: DayKind
  note: string
  reason: string
}

const KINDS = ['off', 'working', 'half'] as const satisfies readonly (typeof DAY_KINDS)[number][]

interface DayFieldsProps {
  day: DayString
  edit: DayEdit
  provisional: boolean
  /** The day has passed: why it is changed is asked. */
  past: boolean
  /** The day is picked here, because those of the month are too narrow for a finger. */
  picked: boolean
  sending: boolean
  faults: Readonly<Record<string, string | undefined>>
  onDay: (day: DayString) => void
  onChange: (edit: DayEdit) => void
}

/** The chosen day of the month. */
export function DayFields({
  day,
  edit,
  provisional,
  past,
  picked,
  sending,
  faults,
  onDay,
  onChange,
}: DayFieldsProps) {
  const { kind, note, reason } = edit
  return (
    <SectionCard
      title={`${dayLabel(day)}，${dayKind(kind, day)}`}
      aside={provisional && <StatusTag tone="amber-line" icon="clock" text="暂定" />}
    >
      <Form sending={sending}>
        {picked && (
          <FormField name="day" label="哪一天" error={faults.day}>
            <DateInput label="哪一天" value={day} onChange={(value) => value !== '' && onDay(value)} />
          </FormField>
        )}
        <View className="mt12">
          <Segmented
            label="这一天"
            options={KINDS.map((value) => ({ value, text: dayKind(value, day) }))}
            value={kind}
            onChange={(value) => onChange({ ...edit, kind: value })}
          />
        </View>
        <View className="mt12">
          <View className="h-title">办公时间</View>
          <View className="ink7">{OFFICE_HOURS[kind]}</View>
        </View>
        <FormField name="note" label="依据" optional error={faults.note}>
          <TextInput
            label="依据"
            value={note}
            maxLength={LIMITS.calendarNote}
            placeholder="如：国务院办公厅放假通知"
            onChange={(value) => onChange({ ...edit, note: value })}
          />
        </FormField>
        {past && (
          <FormField name="reason" label="原因" help="这一天已经过去，改动会留下记录" error={faults.reason}>
            <TextInput
              label="原因"
              value={reason}
              maxLength={LIMITS.calendarReason}
              placeholder="如：当天因暴雨停止办公"
              invalid={faults.reason !== undefined}
              onChange={(value) => onChange({ ...edit, reason: value })}
            />
          </FormField>
        )}
      </Form>
    </SectionCard>
  )
}
