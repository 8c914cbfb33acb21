import { chinaTime, closingTime, isProvisionalSpan, workingDaysLeft } from '@talent/contract/calendar'
import { askUntil } from '@talent/contract/complaint'
import type { NextStep } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { factsNow } from './here.ts'
import type { ComplaintRow } from './tables.ts'

/** The last day something can be asked back; null: nothing can. */
export const askUntilOf = (deps: Deps, row: ComplaintRow): string | null =>
  row.answered_at !== null && factsNow(deps, row).mayAsk ? askUntil(deps.calendar, row.answered_at) : null

/** Who acts next on it and by when; null: nobody has to. */
export function nextStepOf(deps: Deps, row: ComplaintRow, who: string): NextStep | null {
  const now = deps.clock.now()
  const step = (actor: NextStep['actor'], name: string, what: string, dueOn: string): NextStep => ({
    actor,
    who: name,
    portrait: null,
    what,
    dueOn,
    closesAt: closingTime(deps.calendar, dueOn),
    remaining: workingDaysLeft(deps.calendar, now, dueOn),
    clockStopped: false,
    provisional: isProvisionalSpan(deps.calendar, chinaTime(now).day, dueOn),
    offer: null,
  })
  if (row.state === 'received') return step('coordinator', '统筹人员', '受理并答复', row.due_on)
  if (row.state === 'accepted')
    return step('coordinator', '统筹人员', row.asked ? '答复追问' : '答复', row.due_on)
  const until = askUntilOf(deps, row)
  return until === null ? null : step('talent', who, '看答复，有疑问可追问一次', until)
}
