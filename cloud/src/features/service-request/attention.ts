import { workingDayOf, workingDaysLeft, type WorkingCalendar } from '@talent/contract/calendar'
import {
  attentionAfter,
  type Attention,
  type AttentionMoment,
  type RequestSummary,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { factsOf, type EntryBodies, type EntryKind, type StoredFacts } from './entry-content.ts'
import { decryptBody } from './encrypted-words.ts'
import type { RequestRow } from './repository.ts'

export type AttentionColumns = Pick<
  RequestRow,
  | 'nudges'
  | 'nudged_at'
  | 'supervised_by'
  | 'supervised_at'
  | 'supervised_until'
  | 'supervision_answered_at'
  | 'supervision_new_day'
>

/** 催办 and 督办 of a request, as its row keeps them. */
export const attentionOf = (row: AttentionColumns): Attention => ({
  nudges: row.nudges,
  nudgedAt: row.nudged_at?.toISOString() ?? null,
  supervision:
    row.supervised_by === null || row.supervised_at === null || row.supervised_until === null
      ? null
      : {
          by: row.supervised_by,
          at: row.supervised_at.toISOString(),
          dueOn: row.supervised_until,
          answeredAt: row.supervision_answered_at?.toISOString() ?? null,
          newDay: row.supervision_new_day,
        },
})

const instant = (at: string | null | undefined) => (at ? new Date(at) : null)

const columnsOf = ({ nudges, nudgedAt, supervision }: Attention): AttentionColumns => ({
  nudges,
  nudged_at: instant(nudgedAt),
  supervised_by: supervision?.by ?? null,
  supervised_at: instant(supervision?.at),
  supervised_until: supervision?.dueOn ?? null,
  supervision_answered_at: instant(supervision?.answeredAt),
  supervision_new_day: supervision?.newDay ?? null,
})

/** An entry as far as attention goes. */
export function attentionMoment(
  { kind, facts = {} }: { kind: EntryKind; facts?: StoredFacts },
  more: { actor: { role: AttentionMoment['actor'] }; at: Date; ends: boolean },
): AttentionMoment {
  const known: { by?: string | null; dueOn?: string | null; newDay?: string | null } = factsOf({
    kind,
    facts,
  })
  return { event: kind, at: more.at.toISOString(), actor: more.actor.role, ends: more.ends, ...known }
}

/** What the row keeps of it after an entry. */
export const attentionColumns = (
  row: AttentionColumns,
  entry: Parameters<typeof attentionMoment>[0],
  more: Parameters<typeof attentionMoment>[1],
): AttentionColumns => columnsOf(attentionAfter(attentionOf(row), attentionMoment(entry, more)))

/** Kinds of entries whose words its view shows. */
export const ATTENTION_WORDS = [
  'extend',
  'supervise',
  'answer_supervision',
  'hand_over_supervision',
  'reassign',
] as const
type WordedKind = (typeof ATTENTION_WORDS)[number]

interface Worded {
  id: string
  kind: EntryKind
  facts: StoredFacts
  body_encrypted: Buffer | null
}

/** As everybody who may see the request reads it; why a commissioner is late is for staff until it is agreed to. */
export function attentionView(
  deps: Pick<Deps, 'cipher'>,
  row: RequestRow,
  entries: readonly Worded[],
  { forTalent, calendar, now }: { forTalent: boolean; calendar: WorkingCalendar; now: Date },
): RequestSummary['attention'] {
  const last = (kind: EntryKind) => entries.findLast((entry) => entry.kind === kind)
  const bodyOf = <K extends WordedKind>(kind: K): EntryBodies[K] | null => {
    const entry = last(kind)
    return entry === undefined || entry.body_encrypted === null
      ? null
      : decryptBody(deps, { id: entry.id, kind, body_encrypted: entry.body_encrypted })
  }
  const { nudges, nudgedAt, supervision } = attentionOf(row)
  const submitted = row.state === 'submitted'
  const moved = last('reassign')
  const alerts = entries.flatMap(({ kind, facts }) =>
    kind === 'alert' ? factsOf({ kind, facts }).about : [],
  )
  // Of its clock: a 督办 that wasn't answered is another matter.
  const told = alerts.filter((about) => about !== 'unanswered').at(-1)
  const owner = entries.findLast(({ kind }) => kind === 'supervise' || kind === 'hand_over_supervision')
  return {
    nudges,
    answerBy: nudges === 0 || nudgedAt === null ? null : workingDayOf(calendar, nudgedAt),
    supervision: supervision && {
      by:
        bodyOf(owner?.kind === 'hand_over_supervision' ? 'hand_over_supervision' : 'supervise')?.by ??
        '统筹人员',
      sentAt: supervision.at,
      dueOn: supervision.dueOn,
      remaining: workingDaysLeft(calendar, now, supervision.dueOn),
      answer:
        supervision.answeredAt === null || forTalent
          ? null
          : { newDay: supervision.newDay, reason: bodyOf('answer_supervision')?.reason ?? '' },
    },
    reassignedFrom: submitted && moved !== undefined ? (bodyOf('reassign')?.from ?? '前一位专员') : null,
    unaccepted: submitted && told === 'unaccepted',
    extensionReason: bodyOf('extend')?.reason ?? null,
  }
}
