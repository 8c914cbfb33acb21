import { chinaTime, clampDay, type WorkingCalendar } from '@talent/contract/calendar'
import {
  handInStepOf,
  nextStepOf,
  type Clock,
  type NextStep,
  type NextStepInput,
  type Promised,
  type RequestState,
} from '@talent/contract/service-request'
import { clockAt, openSupplement, withBeginning, type TimelineMoment } from './clock.ts'
import { factsOf, type EntryKind } from './entry-content.ts'

/** The Chinese day of the first entry of these kinds. */
export function firstDay(
  entries: readonly Pick<TimelineMoment, 'kind' | 'at'>[],
  ...kinds: EntryKind[]
): string | null {
  const entry = entries.find(({ kind }) => kinds.includes(kind))
  return entry === undefined ? null : clampDay(chinaTime(entry.at).day)
}

interface StepsInput {
  row: { state: RequestState; submitted_at: Date }
  entries: readonly TimelineMoment[]
  promise: Promised
  talentName: string
  commissioner: NextStepInput['commissioner']
  progress: { doing: string; dueOn: string | null } | null
  /** Names of the materials promised for later and still to come. */
  awaited: readonly string[]
  /** Computed from the same history at the same instant, where somebody has it already. */
  clock?: Clock
}

/** Whose turn it is, told from the history: for what is shown and for the order of lists alike. */
export function stepsOf(
  { row, entries, promise, talentName, commissioner, progress, awaited, clock: known }: StepsInput,
  calendar: WorkingCalendar,
  now: Date,
): { clock: Clock; nextStep: NextStep | null; handInStep: NextStep | null } {
  const { state } = row
  const clock = known ?? clockAt(withBeginning(row, entries), promise, calendar, now)
  const asked = openSupplement(entries)
  const supplement = asked === null ? null : factsOf({ ...asked, kind: 'ask_supplement' })
  const acceptedOn = firstDay(entries, 'accept')
  const at = now.toISOString()
  return {
    clock,
    nextStep: nextStepOf({ state, clock, talentName, commissioner, progress, supplement }, calendar, at),
    handInStep: handInStepOf({ state, acceptedOn, promise, talentName, awaited }, calendar, at),
  }
}
