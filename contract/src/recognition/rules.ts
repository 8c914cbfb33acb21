import { addDays, addMonths, chinaTime, type DayString } from '../calendar/dates.ts'
import { addWorkingDays, workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import type { RecognitionFacts } from './workflow.ts'

/** The last day of 公示. Computed whenever it is shown, so that it follows the calendar by itself. */
export const publicUntil = (
  calendar: WorkingCalendar,
  proposedAt: string | Date,
  workingDays: number,
): DayString => addWorkingDays(calendar, workingDayOf(calendar, proposedAt), workingDays)

/**
 * The day a recognition holds from: the day after 公示, or that on which the last objection was answered. It doesn't hang
 * on when the job ran. A renewal of the same class goes on where the earlier one ends, so that nobody loses days by
 * applying early.
 */
export function termOf(
  times: { publicUntil: DayString; settledAt: string | Date | null; earlierUntil: DayString | null },
  termMonths: number,
): { from: DayString; until: DayString } {
  const settled = times.settledAt === null ? '' : chinaTime(times.settledAt).day
  const after = addDays(times.publicUntil, 1)
  const first = settled > after ? settled : after
  const earlier = times.earlierUntil === null ? '' : addDays(times.earlierUntil, 1)
  const from = earlier > first ? earlier : first
  return { from, until: addDays(addMonths(from, termMonths), -1) }
}

/** It held, and its last day has passed. */
export const isExpired = (validUntil: DayString | null, today: DayString): boolean =>
  validUntil !== null && validUntil < today

/** So near to its end that its holder may apply again. */
export const endsSoon = (validUntil: DayString | null, today: DayString, days: number): boolean =>
  validUntil !== null && today >= addDays(validUntil, -days) && today <= validUntil

export interface RecognitionTimes {
  /** null where it was never public. */
  readonly publicUntil: DayString | null
  readonly openObjections: number
  readonly validUntil: DayString | null
  readonly remindedAt: string | Date | null
  /** A later recognition was made in its place. */
  readonly replaced: boolean
}

/** What the table's guards ask about. */
export const recognitionFacts = (
  times: RecognitionTimes,
  renewalDays: number,
  today: DayString,
): RecognitionFacts => ({
  over: times.publicUntil !== null && times.publicUntil < today,
  contested: times.openObjections > 0,
  holds: times.validUntil !== null && !isExpired(times.validUntil, today) && !times.replaced,
  endsSoon: times.remindedAt === null && endsSoon(times.validUntil, today, renewalDays),
})

/** How long a code shown at a counter can be used, once: it is of no use to whoever photographs it. */
export const CREDENTIAL_CODE_MINUTES = 3

/** What a counter is told of a credential. */
export const CREDENTIAL_STANDINGS = ['holds', 'not_yet', 'expired', 'replaced', 'revoked'] as const
export type CredentialStanding = (typeof CREDENTIAL_STANDINGS)[number]

export function credentialStanding(
  one: { revoked: boolean; replaced: boolean; validFrom: DayString; validUntil: DayString },
  today: DayString,
): CredentialStanding {
  if (one.revoked) return 'revoked'
  if (one.replaced) return 'replaced'
  if (isExpired(one.validUntil, today)) return 'expired'
  return today < one.validFrom ? 'not_yet' : 'holds'
}
