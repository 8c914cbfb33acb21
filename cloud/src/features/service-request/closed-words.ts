import { compareInstants } from '@talent/contract/calendar'
import type { AnswerView, RequestDetail, TimelineEntry } from '@talent/contract/service-request'
import type { Reader } from '../../db/database.ts'
import { CLOSED, lastWithdrawal } from '../consent/index.ts'
import { closeOwed } from '../follow-up/index.ts'

/** Until when everything said is closed to staff: the last withdrawal of a consent given for this request; null: nothing is. */
export const closedUntil = (db: Reader, requestId: string): Promise<Date | null> =>
  lastWithdrawal(db, { kind: 'request', id: requestId })

/** What an entry keeps: who, when, which step, and what clocks and figures are made of. Any other string is words. */
const KEPT = new Set([
  'id',
  'key',
  'kind',
  'material',
  'about',
  'event',
  'role',
  'name',
  'portrait',
  'outcome',
  'commissionerName',
  'from',
  'to',
])
const IS_DAY = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/

/** Closed unless it is known to be no words: a field added later is closed too. What was asked about goes as a whole. */
function close<T>(value: T, key = ''): T {
  if (typeof value === 'string')
    return (KEPT.has(key) || IS_DAY.test(value) || value === '' ? value : CLOSED) as T
  if (Array.isArray(value)) return (key === 'attachments' ? [] : value.map((one) => close(one, key))) as T
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, own]) => !(name === 'about' && typeof own === 'object'))
  return Object.fromEntries(kept.map(([name, own]) => [name, close(own, name)])) as T
}

const closeAnswer = ({ key, label }: AnswerView): AnswerView => ({
  key,
  label,
  value: CLOSED,
  sensitivity: null,
  masked: false,
})

/** What was said until then; that the consent was withdrawn is said in that moment itself. */
export const closeEntries = (entries: readonly TimelineEntry[], until: Date): TimelineEntry[] =>
  entries.map((entry) =>
    compareInstants(entry.at, until) > 0 || entry.kind === 'withdraw' ? entry : close(entry),
  )

/**
 * A withdrawn consent takes what was filled in, handed in and said until then out of the staff's sight. The number, the
 * matter, the steps with their days, who handled it, the result and the level of an evaluation stay: they are the
 * office's own record. The thread is closed where it is read: `closeEntries`.
 */
export const closeWords = (detail: RequestDetail, until: Date): RequestDetail => ({
  ...detail,
  latest: detail.latest !== null && new Date(detail.latest.at) > until ? detail.latest : null,
  result: null,
  answers: detail.answers.map(closeAnswer),
  materials: detail.materials.map((material) => ({ ...material, files: [], waived: null })),
  slots: [],
  supplement: close(detail.supplement),
  evaluation: close(detail.evaluation),
  owed: detail.owed.map((one) => closeOwed(one, until)),
  matchReasons: close(detail.matchReasons),
})
