import { chinaTime, type DayString } from '../calendar/dates.ts'
import {
  addWorkingDays,
  closingTime,
  isProvisionalSpan,
  workingDayOf,
  workingDaysLeft,
  type WorkingCalendar,
} from '../calendar/working-days.ts'
import { addRunningDays, mergePauses, pausedDays, runningDaysBetween, type PausedDays } from './pauses.ts'
import { REOPENED_WORKING_DAYS } from './reopening.ts'
import { CLOCK_EFFECT, type ClockEffect, type RequestEvent } from './workflow.ts'

/** One entry of the timeline as far as the clock is concerned. */
export interface Moment {
  readonly event: RequestEvent | 'submit'
  readonly at: string
  /** How late it was, as noted when it happened; undefined where nothing was noted: then it is computed. */
  readonly late?: { readonly dueOn: DayString; readonly by: number } | null
  /** Of a 延期: working days added to the promise. */
  readonly days?: number
}

export interface Promised {
  readonly acceptWithinWorkingDays: number
  readonly promisedWorkingDays: number
}

/** A deadline that had passed when what it was for happened, or when the clock was paused. It stays, whatever follows. */
export interface Lateness {
  readonly what: 'acceptance' | 'handling'
  readonly event: Moment['event']
  readonly at: string
  /** The last day that had been promised. */
  readonly dueOn: DayString
  /** Working days late, at least 1. */
  readonly lateBy: number
}

export const CLOCK_PHASES = ['awaiting_acceptance', 'running', 'stopped', 'ended'] as const
export type ClockPhase = (typeof CLOCK_PHASES)[number]

/**
 * The clock of a request, computed from its history alone, in a time that doesn't depend on the days in it.
 * - Until acceptance: `acceptWithinWorkingDays` after the working day of submission.
 * - From acceptance: `promisedWorkingDays` after the day of acceptance, at whatever hour (accepting in the evening buys
 *   no day). A working day on which the clock was paused from beginning to end (between 一次性告知 and 补正) isn't
 *   counted; a day on which it ran for a part is.
 * - A 一次性告知 that was taken back paused nothing: the promise is the one of before.
 * - A 补正 that is never answered can end the request in its pause; answered after all, the pause ends with the answer.
 * - A 延期 adds its working days to those promised; the day of before stays told.
 * - Taken up again after its end, it goes on with what was left: the days it was closed pause it, and it has at least
 *   `REOPENED_WORKING_DAYS` after the day of taking it up.
 * - Handing over to another commissioner doesn't reset it.
 * - A lateness that happened stays: accepting late, or asking for a 补正 when it was late already.
 */
export interface Clock {
  readonly phase: ClockPhase
  /** Last day of the present phase (until its offices close), null while stopped or ended before acceptance. */
  readonly dueOn: DayString | null
  /** When the offices close on that day: 18:00, on a half day 12:00. */
  readonly closesAt: string | null
  /** Working days left after today: 0 = due today, negative = days late, from closing time of the last day on. null when not running. */
  readonly remaining: number | null
  /** Working days late in the present phase, 0 when it isn't; while stopped, as late as it was when 补正 was asked. */
  readonly lateBy: number
  /** The day that had passed when the clock was stopped; null when it wasn't late, or isn't stopped. */
  readonly missedOn: DayString | null
  /** Every lateness that happened, oldest first; `lateBy` of a phase still running isn't among them. */
  readonly latenesses: Lateness[]
  /** Working days used since acceptance, today included; of `promisedWorkingDays`. */
  readonly used: number
  /** Working days a 延期 added, 0 without one. */
  readonly extendedBy: number
  /** The last day as it was promised at first; null without a 延期, and while there is no last day. */
  readonly firstDueOn: DayString | null
  /** A day counted through isn't announced yet: the deadline may move. */
  readonly provisional: boolean
}

/** The deadline had passed when `moment` came: as noted then, else by the calendar. */
function latenessAt(
  what: Lateness['what'],
  moment: Moment,
  dueOn: DayString,
  calendar: WorkingCalendar,
): Lateness[] {
  const { event, at, late } = moment
  if (late !== undefined)
    return late === null ? [] : [{ what, event, at, dueOn: late.dueOn, lateBy: late.by }]
  const left = workingDaysLeft(calendar, at, dueOn)
  return left < 0 ? [{ what, event, at, dueOn, lateBy: -left }] : []
}

export function clockOf(
  history: readonly Moment[],
  promise: Promised,
  calendar: WorkingCalendar,
  now: string,
): Clock {
  const find = (effect: ClockEffect) => history.find(({ event }) => CLOCK_EFFECT[event] === effect)
  const submitted = find('begins')
  if (submitted === undefined) throw new Error('a request has a submit entry')
  const accepted = find('starts')
  const opened = history.map(({ event }) => CLOCK_EFFECT[event]).lastIndexOf('reopens')
  const end = history.slice(opened + 1).find(({ event }) => CLOCK_EFFECT[event] === 'ends')
  const pauses: PausedDays[] = []
  let extendedBy = 0
  let reopenedOn: DayString | null = null
  const lastDay = (days: number): DayString => {
    const merged = mergePauses(pauses)
    const due = addRunningDays(calendar, merged, chinaTime(accepted?.at ?? now).day, days)
    if (reopenedOn === null) return due
    const least = addRunningDays(calendar, merged, reopenedOn, REOPENED_WORKING_DAYS)
    return due > least ? due : least
  }
  const extension = (dueOn: DayString | null): Pick<Clock, 'extendedBy' | 'firstDueOn'> => ({
    extendedBy,
    firstDueOn: extendedBy === 0 || dueOn === null ? null : lastDay(promise.promisedWorkingDays),
  })
  const ended = (dueOn: DayString | null, used: number, latenesses: Lateness[]): Clock => ({
    phase: 'ended',
    dueOn,
    closesAt: dueOn === null ? null : closingTime(calendar, dueOn),
    remaining: null,
    lateBy: 0,
    missedOn: null,
    latenesses,
    used,
    ...extension(dueOn),
    provisional: false,
  })
  const going = (
    phase: 'awaiting_acceptance' | 'running',
    from: DayString,
    dueOn: DayString,
    used: number,
    latenesses: Lateness[],
  ): Clock => {
    const remaining = workingDaysLeft(calendar, now, dueOn)
    return {
      phase,
      dueOn,
      closesAt: closingTime(calendar, dueOn),
      remaining,
      lateBy: Math.max(0, -remaining),
      missedOn: null,
      latenesses,
      used,
      ...extension(dueOn),
      provisional: isProvisionalSpan(calendar, from, dueOn),
    }
  }

  const answerFrom = workingDayOf(calendar, submitted.at)
  const answerBy = addWorkingDays(calendar, answerFrom, promise.acceptWithinWorkingDays)
  if (accepted === undefined) {
    return end === undefined
      ? going('awaiting_acceptance', answerFrom, answerBy, 0, [])
      : ended(null, 0, latenessAt('acceptance', end, answerBy, calendar))
  }

  const latenesses = latenessAt('acceptance', accepted, answerBy, calendar)
  const start = chinaTime(accepted.at).day
  const dueNow = () => lastDay(promise.promisedWorkingDays + extendedBy)
  let closed: Moment | null = null
  let asked: Moment | null = null
  let missed: Lateness[] = []
  let lapsed = false
  for (const moment of history) {
    const effect = CLOCK_EFFECT[moment.event]
    if (effect === 'pauses' && asked === null) {
      missed = latenessAt('handling', moment, dueNow(), calendar)
      latenesses.push(...missed)
      asked = moment
    } else if (effect === 'ends' && moment !== end) {
      if (asked === null) latenesses.push(...latenessAt('handling', moment, dueNow(), calendar))
      else pauses.push(pausedDays(calendar, asked.at, moment.at))
      ;[asked, closed] = [null, moment]
    } else if (effect === 'reopens' && closed !== null) {
      pauses.push(pausedDays(calendar, closed.at, moment.at))
      reopenedOn = workingDayOf(calendar, moment.at)
      closed = null
    } else if (effect === 'extends') {
      // Once it was late there is nothing to extend: a lateness that happened stays.
      if (latenessAt('handling', moment, dueNow(), calendar).length === 0) extendedBy += moment.days ?? 0
    } else if (effect === 'lapses') {
      lapsed = true
    } else if (effect === 'voids_pause' && asked !== null) {
      // It never paused: what was late then is late now, and is noted when it ends.
      latenesses.splice(latenesses.length - missed.length, missed.length)
      ;[asked, missed] = [null, []]
    } else if (asked !== null && (effect === 'resumes' || moment === end)) {
      pauses.push(pausedDays(calendar, asked.at, moment.at))
      asked = null
      lapsed = false
      if (moment === end) break
    } else if (moment === end) {
      latenesses.push(...latenessAt('handling', moment, dueNow(), calendar))
      break
    }
  }
  const today = chinaTime(end?.at ?? now).day
  const paused = mergePauses(asked === null ? pauses : [...pauses, pausedDays(calendar, asked.at, null)])
  const used = runningDaysBetween(calendar, paused, start, today)
  if (end !== undefined) return ended(dueNow(), used, latenesses)
  if (lapsed) return ended(null, used, latenesses)
  if (asked !== null) {
    const [late] = missed
    return {
      phase: 'stopped',
      dueOn: null,
      closesAt: null,
      remaining: null,
      lateBy: late?.lateBy ?? 0,
      missedOn: late?.dueOn ?? null,
      latenesses,
      used,
      ...extension(null),
      provisional: false,
    }
  }
  return going('running', start, dueNow(), used, latenesses)
}
