import {
  lastMomentOf,
  issueBefore,
  lastDayOf,
  NOTICE_PHASE_LABEL,
  sizes,
  type NoticePhase,
  type NoticeSummary,
  type PostSummary,
} from '@talent/contract/recruitment'
import type { IconName } from '@/components/data/icon'
import type { Tone } from '@/components/data/status-tag'
import { clockTime, dayLabel, dayOf, monthDay, remainingLabel, todayInChina } from '@/lib/dates'

export { hires, shortPay, sizes } from '@talent/contract/recruitment'

const LOOK: Record<NoticePhase, { tone: Tone; icon: IconName }> = {
  open: { tone: 'primary', icon: 'edit' },
  upcoming: { tone: 'blue', icon: 'calendar' },
  closed: { tone: 'grey', icon: 'check-circle' },
  undated: { tone: 'grey', icon: 'question' },
}

/** How a phase is drawn everywhere: picture, word and colour. */
export const phaseTag = (phase: NoticePhase) => ({ ...LOOK[phase], text: NOTICE_PHASE_LABEL[phase] })

/** An end at midnight is the last second of the day before: `24:00`. */
const endTime = (instant: string): string => lastMomentOf(instant).time.replace(/^0/, '')

/** `12月4日 17:30`, of an end, for narrow places. */
export const shortTime = (instant: string): string => `${monthDay(lastDayOf(instant))} ${endTime(instant)}`

const fullOn = (day: string, time: string, today: string) =>
  `${day === today ? '今天' : dayLabel(day, today)} ${time}`

/** `12月4日 周五 17:30`, `今天 17:30` */
export const fullTime = (instant: string, today: string = todayInChina()): string =>
  fullOn(dayOf(instant), clockTime(instant), today)

/** The same of an end: `12月8日 周二 24:00` for the midnight after it. */
export const fullEnd = (instant: string, today: string = todayInChina()): string =>
  fullOn(lastDayOf(instant), endTime(instant), today)

/** `剩 8 个工作日`; on the last day the time of day says it all. */
export const daysLeft = (workingDays: number | null): string | undefined =>
  workingDays ? remainingLabel(workingDays) : undefined

type Applying = Pick<NoticeSummary, 'phase' | 'applyFrom' | 'applyUntil'>

/** Whether one can still apply: `12月4日截止报名`, `12月1日开始报名`, `已截止`, `报名起止原文未载明`. */
export function applyCaption({ phase, applyFrom, applyUntil }: Applying): string {
  if (phase === 'open' && applyUntil !== null) return `${monthDay(lastDayOf(applyUntil))}截止报名`
  if (phase === 'upcoming' && applyFrom !== null) return `${monthDay(dayOf(applyFrom))}开始报名`
  return phase === 'undated' ? '报名起止原文未载明' : NOTICE_PHASE_LABEL[phase]
}

/** `已招满，录用 3 人`, `未招满`: what its employer said of a post that has closed. */
export const hiringWords = ({ filled, hired }: NonNullable<PostSummary['hiring']>): string =>
  [filled ? '已招满' : '未招满', hired > 0 && `录用 ${hired} 人`].filter(Boolean).join('，')

/** `12月4日截止报名`, `12月1日开始报名`, `已截止`, or when it was published. */
export function noticeCaption({
  phase,
  applyFrom,
  applyUntil,
  publishedOn,
}: Applying & Pick<NoticeSummary, 'publishedOn'>): string {
  if (phase !== 'undated') return applyCaption({ phase, applyFrom, applyUntil })
  return publishedOn === null ? '日期原文未载明' : `${monthDay(publishedOn)}发布`
}

type Forwarded = Parameters<typeof noticeCaption>[0] &
  Pick<NoticeSummary, 'issue' | 'title' | 'postCount' | 'headcount'>

/** What stands on the card one forwards a notice with: number, title, posts and until when; `已截止` once it is over. */
export const shareTitle = (notice: Forwarded): string => {
  return `${issueBefore(notice.issue)}${[notice.title, ...sizes(notice), noticeCaption(notice)].filter(Boolean).join('，')}`
}

/** Of a stage: `12月7日起，12月11日止`; null where no day is said. */
export const stageDays = (from: string | null, until: string | null): string | null =>
  from !== null && from === until
    ? monthDay(from)
    : [from && `${monthDay(from)}起`, until && `${monthDay(until)}止`].filter(Boolean).join('，') || null
