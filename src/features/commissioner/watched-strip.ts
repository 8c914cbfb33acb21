import type { RequestSummary } from '@talent/contract/service-request'
import type { NextStepStripProps } from '@/components/data/next-step'
import { supervisionStrip } from '@/features/service-request'
import { momentLabel, monthDay } from '@/lib/dates'

export type WatchedRequest = Pick<
  RequestSummary,
  'state' | 'clock' | 'attention' | 'commissioner' | 'talentName'
>

const nudged = ({ attention }: WatchedRequest) =>
  attention.nudges > 0 ? `催办 ${attention.nudges} 次` : undefined

/** What a coordinator can do about a late one now. */
export type WatchedAct = 'supervise' | 'hurry' | 'settle' | 'assign'
export function watchedAct({ attention: { supervision }, commissioner }: WatchedRequest): WatchedAct {
  if (supervision !== null) return supervision.answer === null ? 'hurry' : 'settle'
  return commissioner === null ? 'assign' : 'supervise'
}

/** How far the 督办 of a late one has come, in the words of the handle page. */
export function watchedStrip(request: WatchedRequest): NextStepStripProps {
  const { clock, attention, commissioner } = request
  const strip = supervisionStrip(request, 'coordinator')
  if (strip === null) {
    const promised = clock.missedOn ?? clock.dueOn
    return {
      tone: 'over',
      who: { icon: 'alert' },
      what: commissioner === null ? '还没有专员' : '还没督办',
      by: promised === null ? undefined : `承诺 ${monthDay(promised)}`,
      remark: nudged(request),
    }
  }
  return attention.supervision === null || attention.supervision.answer !== null
    ? strip
    : { ...strip, remark: `${momentLabel(attention.supervision.sentAt)} 发出` }
}
