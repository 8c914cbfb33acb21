import type { DayString } from '../calendar/dates.ts'
import { workingDayOf, type WorkingCalendar } from '../calendar/working-days.ts'
import { ANSWERS_NUDGE, type RequestActor, type RequestEvent } from './workflow.ts'

/** How a 督办 ends: the commissioner's new day was agreed to, or not, or what was behind it is settled. */
export const SUPERVISION_RESULTS = ['agreed', 'refused', 'settled'] as const
export type SupervisionResult = (typeof SUPERVISION_RESULTS)[number]
export const SUPERVISION_RESULT_LABEL: Record<SupervisionResult, string> = {
  agreed: '同意新的日子',
  refused: '不同意，另行安排',
  settled: '已处理好',
}

/** So many 催办 without an answer, and the coordinator takes over: rings up and writes down what came of it. */
export const TAKEN_OVER_FROM = 2

/** 催办 and 督办 of one request as its thread leaves them. */
export interface Attention {
  /** 催办 nobody has answered. */
  readonly nudges: number
  readonly nudgedAt: string | null
  readonly supervision: {
    readonly by: string
    readonly at: string
    readonly dueOn: DayString
    /** When the commissioner answered; null: not yet. */
    readonly answeredAt: string | null
    readonly newDay: DayString | null
  } | null
}
export const NO_ATTENTION: Attention = { nudges: 0, nudgedAt: null, supervision: null }

/** One entry of the thread as far as attention goes. */
export interface AttentionMoment {
  readonly event: RequestEvent | 'submit'
  readonly at: string
  readonly actor: RequestActor
  /** The request isn't open after it. */
  readonly ends: boolean
  /** Of a 督办: who sent it, or has it now. */
  readonly by?: string | null
  /** Of a 督办: the day by which it is to be answered. */
  readonly dueOn?: DayString | null
  /** Of an answer to one. */
  readonly newDay?: DayString | null
}

/**
 * What an entry does: a 催办 is one more until staff say something of the matter; a 督办 stays until its result, or until
 * the request itself has one. `nudgedAt` outlives the answer, because one 催办 a working day is the limit.
 */
export function attentionAfter(before: Attention, moment: AttentionMoment): Attention {
  const { event, at, actor, ends } = moment
  if (ends) return { ...NO_ATTENTION, nudgedAt: before.nudgedAt }
  const { supervision } = before
  switch (event) {
    case 'nudge':
      return { ...before, nudges: before.nudges + 1, nudgedAt: at }
    case 'supervise':
      return typeof moment.by === 'string' && typeof moment.dueOn === 'string'
        ? {
            ...before,
            supervision: { by: moment.by, at, dueOn: moment.dueOn, answeredAt: null, newDay: null },
          }
        : before
    case 'answer_supervision':
      return {
        ...before,
        supervision: supervision && { ...supervision, answeredAt: at, newDay: moment.newDay ?? null },
      }
    case 'hand_over_supervision':
      return { ...before, supervision: supervision && { ...supervision, by: moment.by ?? supervision.by } }
    case 'end_supervision':
      return { ...before, nudges: 0, supervision: null }
    default:
      return actor !== 'talent' && event !== 'submit' && ANSWERS_NUDGE.includes(event)
        ? { ...before, nudges: 0 }
        : before
  }
}

/** Once a working day; what is pressed after closing time is the next one's. */
export const mayNudgeAt = (
  calendar: WorkingCalendar,
  { nudgedAt }: Pick<Attention, 'nudgedAt'>,
  now: string,
) => nudgedAt === null || workingDayOf(calendar, nudgedAt) < workingDayOf(calendar, now)
