import { useState } from 'react'
import {
  PATTERN_DAY_LABEL,
  PATTERN_DAYS,
  type Hours,
  type HostSchedule,
  type PatternDay,
} from '@talent/contract/booking'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { Sheet } from '@/components/layout/sheet'
import { toggled } from '@/lib/toggled'
import { useSavePattern } from '../use-save-pattern'
import { HoursFields, sentHours, usualHours } from './hours-fields'
import { StrandedFields, strandedFaults } from './stranded-fields'

/** 每周固定: the hours of the chosen days, in place of what they had. Bookings this leaves outside are decided on here. */
export function HoursSheet({ schedule, onClose }: { schedule: HostSchedule; onClose: () => void }) {
  const { weekly } = schedule.pattern
  const [days, setDays] = useState<PatternDay[]>(
    weekly.length > 0 ? [...new Set(weekly.map(({ on }) => on))] : ['mon', 'tue', 'wed', 'thu', 'fri'],
  )
  const [hours, setHours] = useState<Hours>(weekly[0] ?? usualHours(schedule))
  const saving = useSavePattern(schedule, onClose)
  const { save, busy, error, fault } = saving
  const { from, to, minutes, every, capacity, channel, place } = sentHours(hours)
  const chosen = days.map((on) => ({ on, from, to, minutes, every, capacity, channel, place }))
  return (
    <Form sending={busy}>
      <Sheet
        open
        title="每周固定时段"
        onClose={onClose}
        feedback={{ faults: { 'hours-of': fault, ...strandedFaults(saving) }, error }}
        footer={
          <Button
            full
            busy={busy}
            busyText="正在保存"
            onTap={() => void save({ ...schedule.pattern, weekly: chosen })}
          >
            保存并放出
          </Button>
        }
      >
        <FormField name="hours-of" label="星期" hint="可多选" error={fault}>
          <OptionGroup
            label="星期"
            columns={3}
            look="centre"
            multiple
            options={PATTERN_DAYS.map((value) => ({ value, text: PATTERN_DAY_LABEL[value] }))}
            value={days}
            onPress={(day) => setDays(toggled(days, day))}
          />
        </FormField>
        <HoursFields value={hours} onChange={(part) => setHours({ ...hours, ...part })} />
        <StrandedFields {...saving} />
      </Sheet>
    </Form>
  )
}
