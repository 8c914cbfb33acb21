import type { RequestSummary } from '@talent/contract/service-request'
import type { Step } from './components/four-steps'
import { shortDay } from '@/lib/dates'

/** 提交 受理 办理 办结 with their days; what comes next says until when. */
export function stagesOf({
  stages,
  clock,
  state,
}: Pick<RequestSummary, 'stages' | 'clock' | 'state'>): Step[] {
  const { submittedOn, acceptedOn, startedOn, resolvedOn } = stages
  const due = clock.dueOn === null ? undefined : `${shortDay(clock.dueOn)} 前`
  const over = clock.phase === 'ended'
  const working = startedOn !== null || (acceptedOn !== null && state !== 'accepted')
  return [
    { name: '提交', note: shortDay(submittedOn), state: 'done' },
    acceptedOn === null
      ? { name: '受理', note: due, state: 'current' }
      : { name: '受理', note: shortDay(acceptedOn), state: 'done' },
    resolvedOn !== null
      ? { name: '办理', note: startedOn === null ? undefined : shortDay(startedOn), state: 'done' }
      : {
          name: '办理',
          note: working ? (over ? '未完成' : clock.phase === 'stopped' ? '等补正' : '进行中') : undefined,
          state: acceptedOn === null ? 'todo' : 'current',
        },
    resolvedOn !== null
      ? { name: '办结', note: shortDay(resolvedOn), state: 'done' }
      : { name: '办结', note: acceptedOn === null ? undefined : due, state: 'todo' },
  ]
}
