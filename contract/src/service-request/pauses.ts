import { addDays, chinaTime, type DayString } from '../calendar/dates.ts'
import { firstWorkingDay, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { lastOf } from '../last.ts'

/** Days, both included, on which the clock was paused from beginning to end; none when `from` is after `to`. */
export interface PausedDays {
  readonly from: DayString
  readonly to: DayString
}

const FOREVER = '9999-12-31'

/**
 * The whole days of one pause; `end` is null while it goes on. The day of asking and the day of the answer count;
 * what comes after office hours belongs to the next working day.
 */
export const pausedDays = (calendar: WorkingCalendar, start: string, end: string | null): PausedDays => ({
  from: addDays(chinaTime(start).day, 1),
  to: end === null ? FOREVER : addDays(workingDayOf(calendar, end), -1),
})

/** In order and without overlap, whatever order they come in. */
export function mergePauses(pauses: readonly PausedDays[]): PausedDays[] {
  const inOrder = pauses.filter(({ from, to }) => from <= to).sort((a, b) => (a.from < b.from ? -1 : 1))
  const merged: PausedDays[] = []
  for (const pause of inOrder) {
    const last = lastOf(merged)
    if (last === undefined || pause.from > last.to) merged.push(pause)
    else if (pause.to > last.to) merged[merged.length - 1] = { from: last.from, to: pause.to }
  }
  return merged
}

/** Working days in (from, to] on which the clock ran. */
export function runningDaysBetween(
  calendar: WorkingCalendar,
  paused: readonly PausedDays[],
  from: DayString,
  to: DayString,
): number {
  if (to <= from) return 0
  const through = (day: DayString) => calendar.countThrough(day)
  let count = through(to) - through(from)
  for (const span of paused) {
    const start = span.from > from ? span.from : addDays(from, 1)
    const end = span.to < to ? span.to : to
    if (start <= end) count -= through(end) - through(addDays(start, -1))
  }
  return count
}

/** The day on which `count` working days have run after `from`; `from` itself for none. */
export function addRunningDays(
  calendar: WorkingCalendar,
  paused: readonly PausedDays[],
  from: DayString,
  count: number,
): DayString {
  if (count <= 0) return from
  let [reached, left] = [calendar.countThrough(from), count]
  for (const span of paused) {
    if (span.to <= from) continue
    const before = Math.max(reached, calendar.countThrough(addDays(span.from, -1)))
    if (before - reached >= left) break
    left -= before - reached
    reached = Math.max(before, calendar.countThrough(span.to))
  }
  return firstWorkingDay(calendar, calendar.dayOfCount(reached + left))
}
