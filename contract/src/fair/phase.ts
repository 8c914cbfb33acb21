import { compareInstants } from '../calendar/dates.ts'

/** 线下 or 线上 */
export const FAIR_MODES = ['on_site', 'online'] as const
export type FairMode = (typeof FAIR_MODES)[number]
export const FAIR_MODE_LABEL: Record<FairMode, string> = { on_site: '线下', online: '线上' }

/** Whether the public sees it: written, published, called off. */
export const FAIR_STATES = ['draft', 'published', 'cancelled'] as const
export type FairState = (typeof FAIR_STATES)[number]
export const FAIR_STATE_LABEL: Record<FairState, string> = {
  draft: '未发布',
  published: '已发布',
  cancelled: '已取消',
}

/** How far it is by the server's clock. `closed`: nobody signs up any more, and it hasn't begun. */
export const FAIR_PHASES = ['open', 'closed', 'running', 'over', 'cancelled'] as const
export type FairPhase = (typeof FAIR_PHASES)[number]
export const FAIR_PHASE_LABEL: Record<FairPhase, string> = {
  open: '报名中',
  closed: '报名已截止',
  running: '进行中',
  over: '已结束',
  cancelled: '已取消',
}

export interface FairTimes {
  readonly state: FairState
  readonly startsAt: string | Date
  readonly endsAt: string | Date
  readonly signUpUntil: string | Date
}

const DOOR_OPENS_MINUTES = 60
/** Whoever comes may check in so long before it begins. */
export const doorOpensAt = (startsAt: string | Date): Date =>
  new Date(new Date(startsAt).getTime() - DOOR_OPENS_MINUTES * 60_000)
/** From then to its end: a code that was carried home opens nothing before or after. */
export const isDoorOpen = (
  { startsAt, endsAt }: Pick<FairTimes, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean => compareInstants(now, doorOpensAt(startsAt)) >= 0 && !isPast(endsAt, now)

/** An end is passed at its very instant. */
const isPast = (at: string | Date, now: string | Date) => compareInstants(now, at) >= 0

export function fairPhase(
  { state, startsAt, endsAt, signUpUntil }: FairTimes,
  now: string | Date,
): FairPhase {
  if (state === 'cancelled') return 'cancelled'
  if (isPast(endsAt, now)) return 'over'
  if (!isPast(signUpUntil, now)) return 'open'
  return isPast(startsAt, now) ? 'running' : 'closed'
}
