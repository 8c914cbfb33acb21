import type { WorkingCalendar } from '@talent/contract/calendar'
import {
  BEGINS_PHASE,
  CLOCK_EFFECT,
  clockOf,
  isKeptLate,
  isWaitOver,
  mayHandBack,
  mayNudgeAt,
  PROGRESS_EFFECT,
  reopeningFacts,
  standingDays,
  type Clock,
  type Moment,
  type Promised,
  type RequestFacts,
} from '@talent/contract/service-request'
import { attentionOf, type AttentionColumns } from './attention.ts'
import { awaitedOf } from './awaited-materials.ts'
import { factsOf, type StoredFacts } from './entry-content.ts'
import type { RequestRow } from './repository.ts'

/** An entry as far as clocks are concerned. */
export interface TimelineMoment {
  kind: Moment['event']
  at: Date
  facts: StoredFacts
}

export const momentsOf = (entries: readonly TimelineMoment[]): Moment[] =>
  entries.map((entry) => ({
    event: entry.kind,
    at: entry.at.toISOString(),
    ...(entry.facts.late === undefined ? {} : { late: entry.facts.late }),
    ...(entry.kind === 'extend' ? { days: factsOf({ ...entry, kind: 'extend' }).workingDays ?? 0 } : {}),
  }))

/** A thread that lost its beginning still has a row that knows when it began. */
export const withBeginning = (
  row: { submitted_at: Date },
  entries: readonly TimelineMoment[],
): readonly TimelineMoment[] =>
  entries.some(({ kind }) => kind === 'submit')
    ? entries
    : [{ kind: 'submit', at: row.submitted_at, facts: {} }, ...entries]

export const clockAt = (
  entries: readonly TimelineMoment[],
  promise: Promised,
  calendar: WorkingCalendar,
  now: Date,
): Clock => clockOf(momentsOf(entries), promise, calendar, now.toISOString())

const effectOf = ({ kind }: Pick<TimelineMoment, 'kind'>) => CLOCK_EFFECT[kind]

/** Every 一次性告知 that wasn't taken back: what a second one is counted by. */
export const supplementCount = (entries: readonly Pick<TimelineMoment, 'kind'>[]): number =>
  entries.filter((entry) => effectOf(entry) === 'pauses').length -
  entries.filter((entry) => effectOf(entry) === 'voids_pause').length

/** What ended the wait for an answer to the 一次性告知 before these entries; null: nothing has. */
export const waitEndedBy = <K extends TimelineMoment['kind']>(later: readonly { kind: K }[]): K | null =>
  later.find((entry) => ['resumes', 'voids_pause'].includes(effectOf(entry) ?? ''))?.kind ?? null

/** The open 一次性告知: neither answered nor taken back. */
export function openSupplement<E extends TimelineMoment>(entries: readonly E[]): E | null {
  const at = entries.findLastIndex((entry) => effectOf(entry) === 'pauses')
  const asked = entries[at]
  return asked === undefined || waitEndedBy(entries.slice(at + 1)) !== null ? null : asked
}

/** What the commissioner last said they are doing; 补正, 转派 and 重新办理 make it out of date. */
export function currentProgress<E extends TimelineMoment>(entries: readonly E[]): E | null {
  const last = entries.findLast(({ kind }) => PROGRESS_EFFECT[kind] !== null)
  return last !== undefined && PROGRESS_EFFECT[last.kind] === 'says' ? last : null
}

/** When the present phase began: with what last began one. */
export const phaseBegan = (row: { submitted_at: Date }, entries: readonly TimelineMoment[]): Date =>
  entries.findLast((entry) => {
    const effect = effectOf(entry)
    return effect !== null && BEGINS_PHASE[effect]
  })?.at ?? row.submitted_at

/** By the projection, as the lists say it: a test holds it to their SQL. */
export const isLate = (
  { due_on: dueOn, missed_on: missedOn }: Pick<RequestRow, 'due_on' | 'missed_on'>,
  calendar: WorkingCalendar,
  now: Date,
): boolean => isKeptLate({ dueOn, missedOn }, standingDays(calendar, now).late)

/** What the workflow table's guards ask about. */
export function workflowFacts(
  row: Pick<
    RequestRow,
    'commissioner_account_id' | 'state' | 'assigned_at' | 'due_on' | 'missed_on' | 'phase'
  > &
    AttentionColumns,
  entries: readonly TimelineMoment[],
  calendar: WorkingCalendar,
  now: Date,
  awaited: readonly string[] = awaitedOf(entries),
  standIn = false,
): RequestFacts {
  const asked = row.state === 'supplementing' ? openSupplement(entries) : null
  const dueOn = asked === null ? null : factsOf({ ...asked, kind: 'ask_supplement' }).dueOn
  const late = isLate(row, calendar, now)
  const extended = entries.some((entry) => effectOf(entry) === 'extends')
  return {
    assigned: row.commissioner_account_id !== null,
    awaitsMaterials: awaited.length > 0,
    waitOver: isWaitOver(calendar, dueOn, now.toISOString()),
    mayHandBack: row.commissioner_account_id !== null && mayHandBack(calendar, row.assigned_at, now),
    ...reopeningFacts(entries, calendar, now),
    // Without what happened before nobody knows whether it was extended.
    mayExtend: row.phase === 'running' && !late && entries.length > 0 && !extended,
    mayNudge: mayNudgeAt(calendar, attentionOf(row), now.toISOString()),
    nudged: row.nudges > 0,
    late,
    supervised: row.supervised_by !== null,
    supervisionAnswered: row.supervision_answered_at !== null,
    standIn,
  }
}
