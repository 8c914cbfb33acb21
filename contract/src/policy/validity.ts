import type { DayString } from '../calendar/dates.ts'

/** Whether the document is shown as in force. `unknown`: the source doesn't say, and we don't guess. */
export const POLICY_VALIDITY = ['in_force', 'superseded', 'expired', 'unknown'] as const
export type PolicyValidity = (typeof POLICY_VALIDITY)[number]
export const POLICY_VALIDITY_LABEL: Record<PolicyValidity, string> = {
  in_force: '执行中',
  superseded: '已有新版',
  expired: '已到期',
  unknown: '有效期原文未载明',
}

/** Many aids end with their places or their money, whatever days they name. */
export const FULL_KINDS = ['places', 'budget'] as const
export const FULL_LABEL: Record<(typeof FULL_KINDS)[number], string> = {
  places: '名额已满',
  budget: '资金已用完',
}
/** Whether one may apply now. `unstated`: the source names no days; `full`: its places or its money are gone. */
export const APPLYING = ['open', 'upcoming', 'unstated', 'full', 'closed'] as const
export type Applying = (typeof APPLYING)[number]
export const APPLYING_LABEL: Record<Applying, string> = {
  open: '现在能申请',
  upcoming: '还没开始',
  unstated: '原文没写申报时间',
  full: '名额已满',
  closed: '已截止',
}

/** 标准待更新: the amount was good until a day that is over; what holds since then nobody has written down. */
export const isOutdated = (
  today: DayString,
  { validUntil = null }: { validUntil?: DayString | null | undefined },
): boolean => validUntil !== null && validUntil < today

/** Whether it has begun by that day; a source that names no day is taken as it stands. */
const hasBegun = (day: DayString, effectiveOn: DayString | null): boolean =>
  effectiveOn === null || effectiveOn <= day

/**
 * Of the versions of one policy, the newest first, the one that holds on a day: a revision dated ahead changes nothing
 * before its day. null: none has begun.
 */
export const versionOn = <V extends { readonly effectiveOn: DayString | null }>(
  day: DayString,
  newestFirst: readonly V[],
): V | null => newestFirst.find(({ effectiveOn }) => hasBegun(day, effectiveOn)) ?? null

/** Of a policy as it is on that day: what is over can't be applied for, whatever days it names. */
export function applyingOn(
  today: DayString,
  {
    validity,
    from,
    until,
    isFull,
  }: { validity: PolicyValidity; from: DayString | null; until: DayString | null; isFull: boolean },
): Applying {
  if (validity === 'expired' || validity === 'superseded') return 'closed'
  if (until !== null && until < today) return 'closed'
  if (isFull) return 'full'
  if (from !== null && from > today) return 'upcoming'
  return from === null && until === null ? 'unstated' : 'open'
}
