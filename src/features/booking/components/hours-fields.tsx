import { LIMITS } from '@talent/contract'
import type { Hours, HostSchedule } from '@talent/contract/booking'
import { CHANNEL_LABEL, CONTACT_CHANNELS } from '@talent/contract/matter'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'

const two = (n: number) => String(n).padStart(2, '0')
/** Every half hour of a working day. */
const TIMES = Array.from(
  { length: 25 },
  (_, i) => `${two(8 + Math.floor(i / 2))}:${i % 2 === 0 ? '00' : '30'}`,
).map((value) => ({ value, text: value }))
const LENGTHS = [15, 30, 45, 60].map((n) => ({ value: String(n), text: `${n} 分钟` }))
const PEOPLE = [1, 2, 3, 5, 10].map((n) => ({ value: String(n), text: `${n} 人` }))

/** What a host begins with who has published nothing yet: one comes to a station's address. */
export const usualHours = ({ hosts, hostId }: Pick<HostSchedule, 'hosts' | 'hostId'>): Hours => ({
  from: '09:00',
  to: '11:30',
  minutes: 30,
  every: 30,
  capacity: 1,
  channel: 'in-person',
  place: hosts.find(({ id }) => id === hostId)?.address ?? '',
})

/** As they are sent: nobody has to come anywhere for a call. */
export const sentHours = (hours: Hours): Hours => ({
  ...hours,
  place: hours.channel === 'in-person' ? hours.place : '',
})

/** From when to when; of hours, and of a time that is closed. */
export function SpanFields({
  value,
  onChange,
}: {
  value: { from: string; to: string }
  onChange: (part: { from?: string; to?: string }) => void
}) {
  return (
    <>
      <FormField name="hours-from" label="从">
        <SelectInput label="从" options={TIMES} value={value.from} onChange={(from) => onChange({ from })} />
      </FormField>
      <FormField name="hours-to" label="到">
        <SelectInput label="到" options={TIMES} value={value.to} onChange={(to) => onChange({ to })} />
      </FormField>
    </>
  )
}

/** Times one after the other, how many people each, and where. */
export function HoursFields({ value, onChange }: { value: Hours; onChange: (part: Partial<Hours>) => void }) {
  return (
    <>
      <SpanFields value={value} onChange={onChange} />
      <FormField name="hours-minutes" label="每次">
        <SelectInput
          label="每次"
          options={LENGTHS}
          value={String(value.minutes)}
          onChange={(minutes) => onChange({ minutes: Number(minutes), every: Number(minutes) })}
        />
      </FormField>
      <FormField name="hours-capacity" label="同一时段">
        <SelectInput
          label="同一时段"
          options={PEOPLE}
          value={String(value.capacity)}
          onChange={(capacity) => onChange({ capacity: Number(capacity) })}
        />
      </FormField>
      <FormField name="hours-channel" label="沟通方式">
        <OptionGroup
          label="沟通方式"
          columns={3}
          look="centre"
          options={CONTACT_CHANNELS.map((channel) => ({ value: channel, text: CHANNEL_LABEL[channel] }))}
          value={value.channel}
          onPress={(channel) => onChange({ channel })}
        />
      </FormField>
      {value.channel === 'in-person' && (
        <FormField name="hours-place" label="地点" help="所有人都看得到">
          <TextInput
            label="地点"
            value={value.place}
            maxLength={LIMITS.place}
            placeholder="例如：区人才服务大厅 3 号窗口"
            onChange={(place) => onChange({ place })}
          />
        </FormField>
      )}
    </>
  )
}
