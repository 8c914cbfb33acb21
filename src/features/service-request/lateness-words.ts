import type { ClockView, TimelineEntry } from '@talent/contract/service-request'
import { monthDay } from '@/lib/dates'

type Lateness = ClockView['latenesses'][number]

/** The deadline that had passed when this entry was written, if one had. */
export const latenessOf = (
  latenesses: readonly Lateness[],
  entry: Pick<TimelineEntry, 'kind' | 'at'>,
): Lateness | undefined => latenesses.find(({ event, at }) => event === entry.kind && at === entry.at)

/** What was late and by how much; whoever reads it, the lateness is the office's. */
function what({ what: deadline, event }: Lateness): string {
  if (event === 'accept') return '受理晚了'
  if (event === 'decline') return '答复晚了'
  if (event === 'resolve') return '办结晚了'
  return deadline === 'acceptance' ? '这时答复已晚' : '这时办理已晚'
}

/** `受理晚了 3 个工作日，原定 11月18日前` */
export const latenessWords = (lateness: Lateness): string =>
  `${what(lateness)} ${lateness.lateBy} 个工作日，原定 ${monthDay(lateness.dueOn)}前`
