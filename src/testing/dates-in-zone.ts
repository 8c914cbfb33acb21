import { addDays, chinaInstant, chinaTime, instantAfter, weekdayIndex } from '@talent/contract/calendar'
import { dayLabel, momentLabel } from '../lib/dates'

/** Run under a TZ of its own by lib/dates-in-zones.test.ts: prints one line that must be the same in every zone. */
const HOUR = 3_600_000
const said: unknown[] = []
let differing = 0
for (let ms = Date.parse('2026-01-01T00:30:00Z'); ms < Date.parse('2027-02-05T00:00:00Z'); ms += HOUR) {
  const wall = new Date(ms + 8 * HOUR).toISOString()
  const { day, time } = chinaTime(new Date(ms))
  const byHand = [
    `${day}T${time}` === wall.slice(0, 16),
    addDays(day, 1) === new Date(ms + 32 * HOUR).toISOString().slice(0, 10),
    weekdayIndex(day) === new Date(ms + 8 * HOUR).getUTCDay(),
    Date.parse(chinaInstant(day, time)) === ms,
    instantAfter(new Date(ms), 1).getTime() === ms + 24 * HOUR,
  ]
  differing += byHand.filter((same) => !same).length
  said.push(dayLabel(day, '2026-11-24'), momentLabel(new Date(ms), '2026-11-24'))
}
process.stdout.write(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), differing, said }))
