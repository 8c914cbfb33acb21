import fc from 'fast-check'
import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import { addDays, chinaInstant, chinaTime } from '../calendar/dates.ts'
import { workingDayOf, workingDaysBetween } from '../calendar/working-days.ts'
import { clockOf, type Moment } from './deadline.ts'
import { REOPENED_WORKING_DAYS } from './reopening.ts'
import { standingOf } from './standing.ts'

/** What must hold of every history, not only of those somebody thought of. A failure prints its seed. */
const MINUTES_OF_A_DAY = 24 * 60
const instant = (minute: number): string => {
  const inDay = minute % MINUTES_OF_A_DAY
  const time = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
  return chinaInstant(addDays('2026-08-31', Math.floor(minute / MINUTES_OF_A_DAY)), time)
}
const promise = { acceptWithinWorkingDays: 1, promisedWorkingDays: 10 }

/**
 * 提交, 受理, then 补正 asked and answered in turns, at any minute, with a 延期 somewhere among them or none; and a minute at
 * which one looks.
 */
const story = fc
  .record({
    gaps: fc.array(fc.integer({ min: 0, max: 6 * MINUTES_OF_A_DAY }), { minLength: 2, maxLength: 7 }),
    extended: fc.option(
      fc.record({ after: fc.integer({ min: 1, max: 6 }), days: fc.integer({ min: 1, max: 10 }) }),
    ),
    look: fc.integer({ min: 0, max: 10 * MINUTES_OF_A_DAY }),
  })
  .map(({ gaps, extended, look }) => {
    const minutes = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0))
    const history = minutes.map((minute, i): Moment => ({
      event: i === 0 ? 'submit' : i === 1 ? 'accept' : i % 2 === 0 ? 'ask_supplement' : 'supplement',
      at: instant(minute),
    }))
    const before = extended === null ? undefined : history[extended.after]
    // While 补正 is asked for nothing can be extended.
    if (extended !== null && before !== undefined && before.event !== 'ask_supplement')
      history.splice(extended.after + 1, 0, { event: 'extend', at: before.at, days: extended.days })
    return { history, lastMinute: minutes.at(-1) ?? 0, look }
  })
const clockAt = (history: readonly Moment[], minute: number) =>
  clockOf(history, promise, calendar, instant(minute))
const check = (holds: (one: { history: Moment[]; lastMinute: number; look: number }) => void) =>
  fc.assert(fc.property(story, holds), { numRuns: 1000 })

test('a deadline is a working day and doesn’t depend on when one looks', () =>
  check(({ history, lastMinute, look }) => {
    const { dueOn } = clockAt(history, lastMinute)
    expect(clockAt(history, lastMinute + look).dueOn).toBe(dueOn)
    if (dueOn !== null) expect(calendar.isWorkingDay(dueOn)).toBe(true)
  }))

test('days used never go back, and never run while it is paused', () =>
  check(({ history, lastMinute, look }) => {
    const [before, after] = [clockAt(history, lastMinute), clockAt(history, lastMinute + look)]
    expect(after.used).toBeGreaterThanOrEqual(before.used)
    if (before.phase === 'stopped') expect(after.used).toBe(before.used)
  }))

test('until it is late, days used and days left are together what was promised', () =>
  check(({ history, lastMinute, look }) => {
    const { phase, used, remaining, extendedBy } = clockAt(history, lastMinute + look)
    fc.pre(phase === 'running' && remaining !== null && remaining >= 0)
    expect(used + (remaining ?? 0)).toBe(promise.promisedWorkingDays + extendedBy)
  }))

test('a 延期 in time puts the last day its working days later and leaves the first one told; a late one does nothing', () =>
  check(({ history, lastMinute }) => {
    const at = history.findIndex(({ event }) => event === 'extend')
    const { dueOn, firstDueOn, extendedBy } = clockAt(history, lastMinute)
    fc.pre(at > 0 && dueOn !== null)
    const { at: when, days = 0 } = history[at] as Moment
    const without = clockAt([...history.slice(0, at), ...history.slice(at + 1)], lastMinute)
    expect(without.firstDueOn).toBeNull()
    if (clockOf(history.slice(0, at), promise, calendar, when).lateBy > 0) {
      expect([extendedBy, firstDueOn, dueOn]).toEqual([0, null, without.dueOn])
      return
    }
    expect([extendedBy, firstDueOn]).toEqual([days, without.dueOn])
    expect(workingDaysBetween(calendar, firstDueOn ?? '', dueOn ?? '')).toBeGreaterThan(0)
  }))

/** The same rule, walked day by day: slow, and plain to read. */
function walked(history: readonly Moment[], until: string, extendedBy: number) {
  const accepted = history.find(({ event }) => event === 'accept')
  if (accepted === undefined) throw new Error('a story has an acceptance')
  const pauses: { from: string; to: string | null }[] = []
  for (const { event, at } of history) {
    const open = pauses.at(-1)
    if (event === 'ask_supplement') pauses.push({ from: chinaTime(at).day, to: null })
    else if (open?.to === null && event === 'supplement') open.to = workingDayOf(calendar, at)
  }
  const counts = (day: string) =>
    calendar.isWorkingDay(day) && !pauses.some(({ from, to }) => day > from && (to === null || day < to))
  let used = 0
  const today = chinaTime(until).day
  for (let day = addDays(chinaTime(accepted.at).day, 1); day <= today; day = addDays(day, 1))
    if (counts(day)) used += 1
  if (pauses.at(-1)?.to === null) return { used, dueOn: null }
  let dueOn = chinaTime(accepted.at).day
  for (let left = promise.promisedWorkingDays + extendedBy; left > 0;) {
    dueOn = addDays(dueOn, 1)
    if (counts(dueOn)) left -= 1
  }
  return { used, dueOn }
}

test('the clock by sums is the clock walked day by day', () =>
  check(({ history, lastMinute, look }) => {
    fc.pre(history.length > 1)
    const { used, dueOn, extendedBy } = clockAt(history, lastMinute + look)
    expect({ used, dueOn }).toEqual(walked(history, instant(lastMinute + look), extendedBy))
  }))

test('a lateness that happened is still there whatever happens after it', () =>
  check(({ history, lastMinute, look }) => {
    const before = clockAt(history.slice(0, -1), lastMinute)
    const after = clockAt(history, lastMinute + look)
    expect(after.latenesses.slice(0, before.latenesses.length)).toEqual(before.latenesses)
    // A 延期 ends no phase: asked for too late, it changes nothing.
    if (history.at(-1)?.event === 'extend' && before.lateBy > 0)
      return expect(after.lateBy).toBeGreaterThanOrEqual(before.lateBy)
    // What was late when the phase ended is noted, and 补正 doesn't take it off the late lists.
    if (before.lateBy > 0 && before.phase !== 'stopped')
      expect(after.latenesses.length).toBeGreaterThan(before.latenesses.length)
    if (before.lateBy > 0 && before.phase === 'running' && after.phase === 'stopped')
      expect(standingOf(after)).toBe('late')
  }))

/** A story that ends with its clock running, then 办结 and 重新办理 so many minutes later. */
const reopened = fc
  .record({
    one: story,
    open: fc.integer({ min: 0, max: 12 * MINUTES_OF_A_DAY }),
    closed: fc.integer({ min: 0, max: 20 * MINUTES_OF_A_DAY }),
    look: fc.integer({ min: 0, max: 10 * MINUTES_OF_A_DAY }),
  })
  .filter(({ one: { history } }) => ['accept', 'supplement'].includes(history.at(-1)?.event ?? ''))
  .map(({ one: { history, lastMinute }, open, closed, look }) => {
    const [end, again] = [lastMinute + open, lastMinute + open + closed]
    const resolved: Moment[] = [...history, { event: 'resolve', at: instant(end) }]
    return {
      history,
      resolved,
      again,
      look,
      all: [...resolved, { event: 'reopen', at: instant(again) } as const],
    }
  })

test('taken up again, a request has the working days that were left when it was closed, and at least two', () => {
  fc.assert(
    fc.property(reopened, ({ resolved, all, again, look }) => {
      const end = resolved.at(-1)?.at ?? ''
      const before = clockOf(resolved.slice(0, -1), promise, calendar, end)
      const after = clockOf(all, promise, calendar, instant(again))
      expect(after.phase).toBe('running')
      expect(calendar.isWorkingDay(after.dueOn ?? '')).toBe(true)
      expect(clockOf(all, promise, calendar, instant(again + look)).dueOn).toBe(after.dueOn)
      const from = workingDayOf(calendar, instant(again))
      const days = workingDaysBetween(calendar, from, after.dueOn ?? '')
      expect(days).toBeGreaterThanOrEqual(REOPENED_WORKING_DAYS)
      // The day of closing counted as a whole, and so does the day of taking it up: between both nothing did.
      const left = workingDaysBetween(calendar, chinaTime(end).day, before.dueOn ?? '')
      const sameDay = chinaTime(end).day >= from
      expect(days).toBe(Math.max(REOPENED_WORKING_DAYS, sameDay ? left : left - 1))
    }),
    { numRuns: 1000 },
  )
})

test('a lateness noted at 办结 stays when it is taken up again, and a second 办结 ends the clock as the first did', () => {
  fc.assert(
    fc.property(reopened, ({ resolved, all, again, look }) => {
      const end = resolved.at(-1)?.at ?? ''
      const { latenesses } = clockOf(resolved, promise, calendar, end)
      const open = clockOf(all, promise, calendar, instant(again))
      expect(open.latenesses).toEqual(latenesses)
      expect(open.lateBy).toBe(0)
      const closed = clockOf(
        [...all, { event: 'resolve', at: instant(again + look) }],
        promise,
        calendar,
        instant(again + look),
      )
      expect(closed.phase).toBe('ended')
      expect(closed.latenesses.slice(0, latenesses.length)).toEqual(latenesses)
    }),
    { numRuns: 1000 },
  )
})
