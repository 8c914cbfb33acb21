import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import type { SingleTime } from '@talent/contract/booking'
import { addDays } from '@talent/contract/calendar'
import { CHANNEL_LABEL, CONTACT_CHANNELS } from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { TextInput } from '@/components/form/text-input'
import { SpanFields, timeLabel } from '@/features/booking'
import { dayLabel, todayInChina } from '@/lib/dates'
import { useInterviewTimes } from '../api'

export interface TimesPart {
  times: SingleTime[]
  day: string | null
  from: string
  to: string
  capacity: number
  channel: SingleTime['channel']
  place: string
}
export const NO_TIMES: TimesPart = {
  ...{ times: [], day: null, from: '09:30', to: '10:30' },
  ...{ capacity: 1, channel: 'in-person', place: '' },
}
const PEOPLE = [1, 2, 3, 5, 10].map((n) => ({ value: String(n), text: `${n} 人` }))
const DAYS_AHEAD = 180

/** The one that is being written, where it is whole: it goes along without a press of its own. */
const written = ({ day, from, to, capacity, channel, place }: TimesPart): SingleTime | null =>
  day === null
    ? null
    : { ...{ day, from, to, capacity, channel }, place: channel === 'in-person' ? place.trim() : '' }

export const timesOf = (part: TimesPart): SingleTime[] => {
  const last = written(part)
  return last === null ? [...part.times] : [...part.times, last]
}

/** Times for the interviews of a post: those it has already stand above, and can be chosen too. */
export function TimesFields({
  post,
  part,
  error,
  onChange,
}: {
  post: string
  part: TimesPart
  error: string | undefined
  onChange: (more: Partial<TimesPart>) => void
}) {
  const { data } = useInterviewTimes(post)
  const free = (data?.times ?? []).filter((one) => one.free > 0)
  const today = todayInChina()
  const next = written(part)
  return (
    <>
      {free.length > 0 && (
        <View className="aux mt12">
          {`这个岗位已放出、对方也能选：${free.map(({ startsAt, free: left }) => `${timeLabel(startsAt)}（余 ${left}）`).join('、')}`}
        </View>
      )}
      {part.times.map((time, at) => (
        <View key={`${time.day} ${time.from}`} className="between mt8">
          <View className="aux g">{`${dayLabel(time.day)} ${time.from}–${time.to}，${time.capacity} 人`}</View>
          <Button
            size="m"
            kind="quiet"
            label={`去掉${dayLabel(time.day)} ${time.from}`}
            onTap={() => onChange({ times: part.times.filter((_, n) => n !== at) })}
          >
            去掉
          </Button>
        </View>
      ))}
      <FormField name="times" label="面试日期" error={error}>
        <DateInput
          label="面试日期"
          value={part.day}
          min={today}
          max={addDays(today, DAYS_AHEAD)}
          invalid={error !== undefined}
          onChange={(day) => onChange({ day })}
        />
      </FormField>
      <SpanFields value={part} onChange={onChange} />
      <FormField name="times-capacity" label="同一时段">
        <SelectInput
          label="同一时段"
          options={PEOPLE}
          value={String(part.capacity)}
          onChange={(capacity) => onChange({ capacity: Number(capacity) })}
        />
      </FormField>
      <FormField name="times-channel" label="怎么面试">
        <OptionGroup
          label="怎么面试"
          columns={3}
          look="centre"
          options={CONTACT_CHANNELS.map((channel) => ({ value: channel, text: CHANNEL_LABEL[channel] }))}
          value={part.channel}
          onPress={(channel) => onChange({ channel })}
        />
      </FormField>
      {part.channel === 'in-person' && (
        <FormField name="times-place" label="地点">
          <TextInput
            label="地点"
            value={part.place}
            maxLength={LIMITS.place}
            onChange={(place) => onChange({ place })}
          />
        </FormField>
      )}
      {next !== null && (
        <View className="mt12">
          {' '}
          <Button size="m" kind="outline" onTap={() => onChange({ times: [...part.times, next], day: null })}>
            再加一个时间
          </Button>
        </View>
      )}
    </>
  )
}
