import { ContractError } from '@talent/contract'
import { chinaTime, fullDay, monthDayOf, weekdayOf } from '@talent/contract/calendar'
import { lastMomentOf, NOTICE_PHASE_LABEL, type Notice } from '@talent/contract/recruitment'
import type { Deps } from '../../deps.ts'
import { loadNotice } from '../recruitment/index.ts'

/** A notice somebody passes on. @throws ContractError `not_found`; `wrong_state` for one taken back */
export async function sharedNotice(deps: Deps, id: string): Promise<Notice> {
  const notice = await loadNotice(deps, id)
  if (notice.withdrawn !== null)
    throw new ContractError('wrong_state', {
      message: `这份公告已于 ${notice.withdrawn.on} 撤下，不再分享。原因：${notice.withdrawn.reason}`,
    })
  return notice
}

const clock = (time: string): string => time.replace(/^0/, '')

/** `2026年12月4日 17:30`: what is printed is read in other years too. */
const fullMoment = (instant: string): string => {
  const { day, time } = chinaTime(instant)
  return `${fullDay(day)} ${clock(time)}`
}
const fullEnd = (instant: string): string => {
  const { day, time } = lastMomentOf(instant)
  return `${fullDay(day)} ${clock(time)}`
}

/** When one can apply, as it is printed. */
export function applyTimes({ applyFrom, applyUntil }: Pick<Notice, 'applyFrom' | 'applyUntil'>): string {
  if (applyFrom !== null && applyUntil !== null) return `${fullMoment(applyFrom)} 至 ${fullEnd(applyUntil)}`
  if (applyUntil !== null) return `${fullEnd(applyUntil)} 截止`
  return applyFrom === null ? '原文未载明' : `${fullMoment(applyFrom)} 开始，截止原文未载明`
}

/** `12月4日 周五 17:30 截止报名`, on a picture: true later too, whatever has become of the notice. */
export function untilWords({ applyFrom, applyUntil }: Pick<Notice, 'applyFrom' | 'applyUntil'>): string {
  const end = applyUntil === null ? null : lastMomentOf(applyUntil)
  if (end !== null) return `${monthDayOf(end.day)} ${weekdayOf(end.day)} ${clock(end.time)} 截止报名`
  if (applyFrom === null) return `报名${NOTICE_PHASE_LABEL.undated}`
  return `${monthDayOf(chinaTime(applyFrom).day)}开始报名`
}

/** Who published it and when. */
export const publishedBy = ({ issuer, publishedOn }: Pick<Notice, 'issuer' | 'publishedOn'>): string =>
  [issuer, publishedOn !== null && `${fullDay(publishedOn)}发布`].filter(Boolean).join(' ')

export const DEMO_WORDS = '演示数据，人物、机构与条款均为虚构。'
