import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import type { FollowUpKind } from '../follow-up/kinds.ts'
import { FILE_TYPES } from '../file/schema.ts'
import { MATCH_REASONS } from '../commissioner/matching.ts'
import { ThreadCard } from './about.ts'
import { ALERTS } from './alerts.ts'
import { SUPERVISION_RESULTS } from './attention.ts'
import { HAND_BACK_REASONS } from './hand-back.ts'
import { REMINDERS } from './unanswered.ts'

/** Result 办件结果, apart from the state: closed never pretends to be solved. */
export const OUTCOMES = ['solved', 'partly_solved', 'not_supported', 'planned'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OUTCOME_LABEL: Record<Outcome, string> = {
  solved: '已解决',
  partly_solved: '部分解决',
  not_supported: '政策不支持',
  planned: '列入计划',
}

/** Results that leave something to be done, which goes on as a follow-up on a day of its own; whether it says what. */
export const LEAVES: Partial<Record<Outcome, { readonly kind: FollowUpKind; readonly label: string }>> = {
  partly_solved: { kind: 'remaining', label: '剩下什么' },
  planned: { kind: 'planned', label: '计划做什么' },
}

/** 好差评, five levels (GB/T 39734-2020). */
export const EVALUATION_LEVELS = [5, 4, 3, 2, 1] as const
export type EvaluationLevel = (typeof EVALUATION_LEVELS)[number]
export const EVALUATION_LABEL: Record<EvaluationLevel, string> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
}
export const GOOD_REASONS = ['一次说清', '主动告知进展', '按时办结', '态度好', '少跑腿'] as const
export const BAD_REASONS = [
  '材料要求没说清',
  '进展没人告知',
  '超过承诺时限',
  '态度不好',
  '问题没解决',
] as const
/** Below 基本满意 at least one reason and a sentence are asked for, and somebody else calls (回访). */
export const needsReason = (level: EvaluationLevel): boolean => level <= 2
export const reasonsFor = (level: EvaluationLevel): readonly string[] =>
  level >= 3 ? GOOD_REASONS : BAD_REASONS

export const TRANSFER_REASONS = ['请假', '不归我负责', '需专业部门', '统筹调整'] as const

export const Attachment = v.object({
  fileId: Id,
  type: v.picklist(FILE_TYPES),
  size: v.number(),
  /** What it is called on screen: the material's name, 语音 or 附件; the name given at upload is thrown away. */
  name: v.string(),
})
export type Attachment = v.InferOutput<typeof Attachment>

export const SupplementItem = v.object({
  key: v.string(),
  /** 居住证明换成近 3 个月内的 */
  what: v.string(),
  basis: v.nullable(v.string()),
  /** Key of the matter's material it is about: what is handed in for it joins that material's row. null: none of them. */
  material: v.nullable(v.string()),
})
export type SupplementItem = v.InferOutput<typeof SupplementItem>

/** Who wrote an entry, as shown: a name, never an account id. */
export const Author = v.object({
  role: v.picklist(['talent', 'commissioner', 'coordinator', 'system']),
  name: v.string(),
  /** The reader's own entry: shown on the right. */
  mine: v.boolean(),
  portrait: v.nullable(v.string()),
})

/** `seq`: its number in the thread; what comes after the last one known is asked for by it. */
const entry = { id: Id, seq: v.number(), at: Instant, author: Author }
const kind = <const K extends string, const E extends v.ObjectEntries>(name: K, more: E) =>
  v.object({ ...entry, kind: v.literal(name), ...more })

/**
 * One thread: messages, attachments and state changes; the conversation is the history. `provisional`: that day may
 * still move, its year isn't announced. A fact that is missing or damaged is null: unknown, never made up.
 */
export const TimelineEntry = v.variant('kind', [
  kind('submit', {
    materialCount: v.nullable(v.number()),
    /** Who filled it in for the talent, who confirmed it; absent where nobody did. */
    preparedBy: v.optional(v.string()),
    about: v.optional(ThreadCard),
  }),
  kind('assign', {
    commissionerName: v.string(),
    reasons: v.array(v.object({ kind: v.picklist(MATCH_REASONS), head: v.string(), text: v.string() })),
  }),
  kind('accept', { promisedOn: v.nullable(Day), provisional: v.boolean(), note: v.string() }),
  kind('decline', { reason: v.string(), basis: v.string(), otherRoute: v.string() }),
  kind('report_progress', { doing: v.string(), dueOn: v.nullable(Day), provisional: v.boolean() }),
  kind('ask_supplement', {
    items: v.array(v.object({ ...SupplementItem.entries, done: v.boolean() })),
    /** Why it had to be asked once more; empty the first time. */
    again: v.string(),
    note: v.string(),
    dueOn: v.nullable(Day),
    provisional: v.boolean(),
    /** Taken back since: nothing has to be handed in. */
    retracted: v.boolean(),
  }),
  kind('retract_supplement', { reason: v.string() }),
  kind('remind', { about: v.nullable(v.picklist(REMINDERS)), dueOn: v.nullable(Day) }),
  kind('end_unanswered', { note: v.string() }),
  kind('extend', {
    /** The last day of before, and the new one. */
    from: v.nullable(Day),
    to: v.nullable(Day),
    provisional: v.boolean(),
    reason: v.string(),
    basis: v.string(),
  }),
  kind('nudge', {}),
  kind('answer_nudge', { text: v.string() }),
  /** The note is for colleagues: empty for the talent. */
  kind('supervise', { dueOn: v.nullable(Day), note: v.string() }),
  /** For the talent empty: they are told once a coordinator has agreed. */
  kind('answer_supervision', { newDay: v.nullable(Day), reason: v.string() }),
  kind('end_supervision', {
    result: v.nullable(v.picklist(SUPERVISION_RESULTS)),
    newDay: v.nullable(Day),
    text: v.string(),
  }),
  /** Who owns the 督办 now. */
  kind('hand_over_supervision', { by: v.string() }),
  kind('reassign', { from: v.string(), to: v.string() }),
  kind('alert', { about: v.nullable(v.picklist(ALERTS)), dueOn: v.nullable(Day) }),
  kind('supplement', { note: v.string(), attachments: v.array(Attachment) }),
  kind('hand_in_later', { note: v.string(), attachments: v.array(Attachment) }),
  kind('resolve', {
    outcome: v.nullable(v.picklist(OUTCOMES)),
    text: v.string(),
    attachments: v.array(Attachment),
    /** What is still to be done, and the day on which it goes on; empty and null where nothing is. */
    remaining: v.string(),
    remainingOn: v.nullable(Day),
  }),
  kind('evaluate', {
    level: v.nullable(v.picklist(EVALUATION_LEVELS)),
    reasons: v.array(v.string()),
    text: v.string(),
  }),
  kind('reopen', { reason: v.string() }),
  kind('withdraw', { reason: v.string() }),
  /** `told`: what the talent reads of the reason. Note and suggestion are for colleagues: empty for the talent. */
  kind('hand_back', {
    from: v.string(),
    /** Who has it now; empty: a coordinator decides. */
    to: v.string(),
    reason: v.nullable(v.picklist(HAND_BACK_REASONS)),
    note: v.string(),
    suggested: v.string(),
  }),
  /** The handover note is for colleagues: empty for the talent. */
  kind('transfer', { from: v.string(), to: v.string(), reason: v.string(), note: v.string() }),
  /** `about`: what it asks about. */
  kind('message', {
    text: v.string(),
    attachments: v.array(Attachment),
    about: v.optional(ThreadCard),
  }),
])
export type TimelineEntry = v.InferOutput<typeof TimelineEntry>
export type TimelineEntryOf<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>
