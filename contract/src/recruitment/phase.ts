/**
 * Derived from the server's clock, never stored. `undated`: the source doesn't say until when, so that it is neither
 * open nor closed once it has begun.
 */
export const NOTICE_PHASES = ['open', 'upcoming', 'closed', 'undated'] as const
export type NoticePhase = (typeof NOTICE_PHASES)[number]
export const NOTICE_PHASE_LABEL: Record<NoticePhase, string> = {
  open: '报名中',
  upcoming: '未开始',
  closed: '已截止',
  undated: '起止原文未载明',
}

/** Lists show first what one can apply to, then what one soon can. */
export const NOTICE_PHASE_RANK: Record<NoticePhase, number> = { open: 0, upcoming: 1, closed: 2, undated: 2 }

export interface ApplyDays {
  readonly applyFrom: Date | null
  readonly applyUntil: Date | null
}

/** Open from the very instant it begins; closed from the very instant it ends. A post is in its notice's phase. */
export function noticePhase({ applyFrom, applyUntil }: ApplyDays, now: Date): NoticePhase {
  if (applyUntil !== null && applyUntil <= now) return 'closed'
  if (applyFrom !== null && applyFrom > now) return 'upcoming'
  return applyUntil === null ? 'undated' : 'open'
}
