import { View } from '@tarojs/components'
import { addDays, chinaInstant, compareInstants } from '@talent/contract/calendar'
import { SCHEDULE_MOST_DAYS } from '@talent/contract/publication'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { SelectInput } from '@/components/form/select-input'
import { now } from '@/lib/clock'
import { todayInChina } from '@/lib/dates'
import { HALF_HOURS } from '../moments'

export interface When {
  when: 'now' | 'later'
  day: string | null
  time: string
  pressed: boolean
}
export const PUBLISH_NOW: When = { when: 'now', day: null, time: '09:00', pressed: false }

/** Null: now, or no day is chosen yet. */
export const momentIn = ({ when, day, time }: When): string | null =>
  when === 'now' || day === null ? null : chinaInstant(day, time)

/** Why it can't be published then. */
export function whenFault(part: When): string | undefined {
  if (part.when === 'now') return undefined
  const at = momentIn(part)
  if (at === null) return '请选择日期'
  return compareInstants(at, now()) <= 0 ? '这个时间已经过了，请选以后的时间' : undefined
}

/** Now, or on a day at a time. */
export function PublishWhen({
  part,
  change,
  fault,
}: {
  part: When
  change: (more: Partial<When>) => void
  fault: string | undefined
}) {
  return (
    <>
      <Segmented
        label="什么时候发布"
        options={[
          { value: 'now', text: '现在发布' },
          { value: 'later', text: '定时发布' },
        ]}
        value={part.when}
        onChange={(when) => change({ when })}
      />
      {part.when === 'later' && (
        <FormField name="at" label="发布时间（北京时间）" error={fault}>
          <View className="mt8">
            <DateInput
              label="发布日期"
              value={part.day}
              min={todayInChina()}
              max={addDays(todayInChina(), SCHEDULE_MOST_DAYS)}
              invalid={fault !== undefined}
              onChange={(next) => change({ day: next === '' ? null : next })}
            />
          </View>
          <View className="mt8">
            <SelectInput
              label="发布钟点"
              options={HALF_HOURS}
              value={part.time}
              onChange={(time) => change({ time })}
            />
          </View>
        </FormField>
      )}
    </>
  )
}
