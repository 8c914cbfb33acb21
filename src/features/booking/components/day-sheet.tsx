import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { LIMITS } from '@talent/contract'
import { type BookingPattern, type Hours, type HostSchedule } from '@talent/contract/booking'
import { addDays } from '@talent/contract/calendar'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Segmented } from '@/components/form/segmented'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { dayLabel, todayInChina } from '@/lib/dates'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { useSavePattern } from '../use-save-pattern'
import { HoursFields, sentHours, SpanFields, usualHours } from './hours-fields'
import { StrandedFields, strandedFaults } from './stranded-fields'

const WHAT = [
  { value: 'extra', text: '加开时段' },
  { value: 'closed', text: '不可约' },
] as const
type What = (typeof WHAT)[number]['value']
const HOW_LONG = [
  { value: 'whole', text: '整天' },
  { value: 'part', text: '一段时间' },
] as const

const SHAPE: DraftShape<{ place: string; note: string }> = {
  parts: { place: v.string(), note: v.string() },
  empty: { place: '', note: '' },
}
const DAYS_AHEAD = 180

/** One day by itself, on a day off too: times added, or a time nobody can book (a meeting, leave). What was set before can be taken out. */
export function DaySheet({ schedule, onClose }: { schedule: HostSchedule; onClose: () => void }) {
  const today = todayInChina()
  const [what, setWhat] = useState<What>('extra')
  const [day, setDay] = useState<string | null>(null)
  const [length, setLength] = useState<'whole' | 'part'>('whole')
  const [hours, setHours] = useState<Hours>(schedule.pattern.weekly[0] ?? usualHours(schedule))
  const [asked, setAsked] = useState(false)
  const { draft, change, clear } = useKeptDraft(draftKey('booking', `day-${schedule.hostId}`), SHAPE)
  const saving = useSavePattern(schedule, () => {
    clear()
    onClose()
  })
  const { save, busy, error, fault } = saving
  // What is past takes room and says nothing any more.
  const extra = schedule.pattern.extra.filter((row) => row.day >= today)
  const closed = schedule.pattern.closed.filter((row) => row.day >= today)
  const send = (pattern: Partial<BookingPattern>) =>
    void save({ ...schedule.pattern, extra, closed, ...pattern })

  const noteFault =
    asked && what === 'closed' && draft.note.trim() === '' ? '请写明原因，只有您看得到' : undefined
  const dayFault = asked && day === null ? '请选择日期' : undefined
  const add = () => {
    setAsked(true)
    if (day === null || (what === 'closed' && draft.note.trim() === '')) return
    const { from, to, minutes, every, capacity, channel, place } = sentHours({ ...hours, place: draft.place })
    if (what === 'extra')
      send({ extra: [...extra, { day, from, to, minutes, every, capacity, channel, place }] })
    else {
      const span = length === 'whole' ? { from: null, to: null } : { from, to }
      send({ closed: [...closed, { day, ...span, note: draft.note }] })
    }
  }
  const set = [
    ...extra.map((row) => ({
      key: `extra ${row.day} ${row.from}`,
      words: `${dayLabel(row.day)} 加开 ${row.from}–${row.to}`,
      without: { extra: extra.filter((one) => one !== row) },
    })),
    ...closed.map((row) => ({
      key: `closed ${row.day} ${row.from}`,
      words: `${dayLabel(row.day)} ${row.from === null ? '整天' : `${row.from}–${row.to}`} 不可约：${row.note}`,
      without: { closed: closed.filter((one) => one !== row) },
    })),
  ].sort((a, b) => a.words.localeCompare(b.words))
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="单独一天"
        onClose={onClose}
        feedback={{
          faults: {
            'one-day': dayFault,
            'closed-note': noteFault,
            'day-what': fault,
            ...strandedFaults(saving),
          },
          error,
        }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={add}>
            {what === 'extra' ? '放出这些时段' : '这段时间不可约'}
          </Button>
        }
      >
        {set.map(({ key, words, without }) => (
          <View key={key} className="between mt8">
            <View className="aux g">{words}</View>
            <Button size="m" kind="quiet" busy={busy} onTap={() => send(without)}>
              去掉
            </Button>
          </View>
        ))}
        <FormField name="day-what" label="怎么改" error={fault}>
          <Segmented label="怎么改" options={WHAT} value={what} onChange={setWhat} />
        </FormField>
        <FormField name="one-day" label="日期" error={dayFault}>
          <DateInput
            label="日期"
            value={day}
            min={today}
            max={addDays(today, DAYS_AHEAD)}
            invalid={dayFault !== undefined}
            onChange={setDay}
          />
        </FormField>
        {what === 'extra' && (
          <HoursFields
            value={{ ...hours, place: draft.place }}
            onChange={({ place, ...part }) => {
              if (place !== undefined) change({ place })
              setHours({ ...hours, ...part })
            }}
          />
        )}
        {what === 'closed' && (
          <>
            <FormField name="closed-length" label="多久">
              <OptionGroup
                label="多久"
                columns={2}
                look="centre"
                options={HOW_LONG}
                value={length}
                onPress={setLength}
              />
            </FormField>
            {length === 'part' && (
              <SpanFields value={hours} onChange={(part) => setHours({ ...hours, ...part })} />
            )}
            <FormField name="closed-note" label="原因" help="只有您看得到" error={noteFault}>
              <TextInput
                label="原因"
                value={draft.note}
                maxLength={LIMITS.calendarNote}
                placeholder="例如：会议"
                invalid={noteFault !== undefined}
                onChange={(note) => change({ note })}
              />
            </FormField>
          </>
        )}
        <StrandedFields {...saving} />
      </Sheet>
    </Form>
  )
}
