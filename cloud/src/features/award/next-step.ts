import { awardAnswerDueOn, isAwardLate } from '@talent/contract/award'
import { chinaTime, closingTime, isProvisionalSpan, workingDaysLeft } from '@talent/contract/calendar'
import type { NextStep } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { AwardRow } from './tables.ts'

export const isLate = (deps: Pick<Deps, 'calendar' | 'clock'>, row: AwardRow): boolean =>
  isAwardLate({ state: row.state, dueOn: row.due_on }, deps.calendar, deps.clock.now())

/** Of what was asked, the last day it is answered; null: nothing waits. */
export const answerByOf = (deps: Deps, row: AwardRow): string | null =>
  row.asked_at === null ? null : awardAnswerDueOn(deps.calendar, row.asked_at)

const DOING: Partial<Record<AwardRow['state'], string>> = {
  granted: '核对收款账户、转拨付',
  payable: '拨付',
  delayed: '拨付',
}

/** Who acts next on it and by when; null: nobody has to. What is late without a new day says so. */
export function nextStepOf(deps: Deps, row: AwardRow): NextStep | null {
  const now = deps.clock.now()
  const step = (who: string, what: string, dueOn: string): NextStep => ({
    actor: 'coordinator',
    who,
    portrait: null,
    what,
    dueOn,
    closesAt: closingTime(deps.calendar, dueOn),
    remaining: workingDaysLeft(deps.calendar, now, dueOn),
    clockStopped: false,
    provisional: isProvisionalSpan(deps.calendar, chinaTime(now).day, dueOn),
    offer: null,
  })
  const doing = DOING[row.state]
  if (doing !== undefined)
    return step(row.payer, isLate(deps, row) ? `${doing}，还没写原因和新的日子` : doing, row.due_on)
  const answerBy = answerByOf(deps, row)
  return answerBy === null
    ? null
    : step('统筹人员', row.missing_at === null ? '答复您的咨询' : '查明为什么没到账并答复', answerBy)
}
