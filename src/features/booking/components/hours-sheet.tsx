import { useState } from 'react'
import {
  PATTERN_DAY_LABEL,
  PATTERN_DAYS,
  saveMyPattern,
  type BookingPattern,
  type HostSchedule,
  type PatternDay,
} from '@talent/contract/booking'
import { LIMITS } from '@talent/contract'
import { CHANNEL_LABEL, CONTACT_CHANNELS, type ContactChannel } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'

const two = (n: number) => String(n).padStart(2, '0')
/** Every half hour of a working day. */
const TIMES = Array.from(
  { length: 25 },
  (_, i) => `${two(8 + Math.floor(i / 2))}:${i % 2 === 0 ? '00' : '30'}`,
)
const times = TIMES.map((value) => ({ value, text: value }))
const LENGTHS = [15, 30, 45, 60].map((n) => ({ value: String(n), text: `${n} 分钟` }))
const PEOPLE = [1, 2, 3, 5, 10].map((n) => ({ value: String(n), text: `${n} 人` }))
const STRANDED = [
  { value: 'keep', text: '保留' },
  { value: 'cancel', text: '取消' },
] as const

/** 每周固定: the hours of the chosen days, in place of what they had. Bookings this leaves outside are decided on here. */
export function HoursSheet({ schedule, onClose }: { schedule: HostSchedule; onClose: () => void }) {
  const first = schedule.pattern.weekly[0]
  const [days, setDays] = useState<PatternDay[]>(
    first ? [...new Set(schedule.pattern.weekly.map(({ on }) => on))] : ['mon', 'tue', 'wed', 'thu', 'fri'],
  )
  const [from, setFrom] = useState(first?.from ?? '09:00')
  const [to, setTo] = useState(first?.to ?? '11:30')
  const [minutes, setMinutes] = useState(String(first?.minutes ?? 30))
  const [capacity, setCapacity] = useState(String(first?.capacity ?? 1))
  const [channel, setChannel] = useState<ContactChannel>(first?.channel ?? 'in-person')
  const [place, setPlace] = useState(first?.place ?? '')
  const [acts, setActs] = useState<Record<string, 'keep' | 'cancel'>>({})
  const { submit, busy, error } = useSubmit(async () => {
    const hours = { from, to, minutes: Number(minutes), every: Number(minutes), capacity: Number(capacity) }
    const where = { channel, place: channel === 'in-person' ? place : '' }
    const pattern: BookingPattern = {
      ...schedule.pattern,
      weekly: days.map((on) => ({ on, ...hours, ...where })),
    }
    const decisions = Object.entries(acts).map(([id, act]) => ({ id, act }))
    const body = { version: schedule.version, pattern, decisions, reason: '专员调整了开放时间' }
    await call(saveMyPattern, { body })
    onClose()
  })
  const faults = fieldFaults(error)
  const stranded = schedule.bookings.filter(
    ({ id }) => faults[`decisions.${id}`] !== undefined || acts[id] !== undefined,
  )
  const own = Object.entries(faults).find(([field]) => field.startsWith('pattern'))?.[1]
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="每周固定时段"
        onClose={onClose}
        feedback={{
          faults: {
            'hours-of': own,
            ...(stranded.length > 0 ? { stranded: faults[`decisions.${stranded[0]?.id}`] } : {}),
          },
          error,
        }}
        footer={
          <Button full busy={busy} busyText="正在保存" onTap={() => void submit()}>
            保存并放出
          </Button>
        }
      >
        <FormField name="hours-of" label="星期" hint="可多选" error={own}>
          <OptionGroup
            label="星期"
            columns={3}
            look="centre"
            multiple
            options={PATTERN_DAYS.map((value) => ({ value, text: PATTERN_DAY_LABEL[value] }))}
            value={days}
            onPress={(day) =>
              setDays(days.includes(day) ? days.filter((one) => one !== day) : [...days, day])
            }
          />
        </FormField>
        <FormField name="hours-from" label="从">
          <SelectInput label="从" options={times} value={from} onChange={setFrom} />
        </FormField>
        <FormField name="hours-to" label="到">
          <SelectInput label="到" options={times} value={to} onChange={setTo} />
        </FormField>
        <FormField name="hours-minutes" label="每次">
          <SelectInput label="每次" options={LENGTHS} value={minutes} onChange={setMinutes} />
        </FormField>
        <FormField name="hours-capacity" label="同一时段">
          <SelectInput label="同一时段" options={PEOPLE} value={capacity} onChange={setCapacity} />
        </FormField>
        <FormField name="hours-channel" label="沟通方式">
          <OptionGroup
            label="沟通方式"
            columns={3}
            look="centre"
            options={CONTACT_CHANNELS.map((value) => ({ value, text: CHANNEL_LABEL[value] }))}
            value={channel}
            onPress={setChannel}
          />
        </FormField>
        {channel === 'in-person' && (
          <FormField name="hours-place" label="地点" help="所有人都看得到">
            <TextInput
              label="地点"
              value={place}
              maxLength={LIMITS.place}
              placeholder="例如：区人才服务大厅 3 号窗口"
              onChange={setPlace}
            />
          </FormField>
        )}
        {stranded.map(({ id, guest, time }) => (
          <FormField
            key={id}
            name="stranded"
            label={`${guest}的预约 ${time?.startsAt.slice(5, 16).replace('T', ' ') ?? ''}`}
            help="改后不在开放时间内。要改时间，请先在日程里改"
            error={acts[id] === undefined ? faults[`decisions.${id}`] : undefined}
          >
            <OptionGroup
              label={`${guest}的预约怎么处理`}
              columns={2}
              look="centre"
              options={STRANDED}
              value={acts[id] ?? null}
              onPress={(act) => setActs({ ...acts, [id]: act })}
            />
          </FormField>
        ))}
      </Sheet>
    </Form>
  )
}
