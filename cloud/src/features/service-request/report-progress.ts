import { ContractError } from '@talent/contract'
import { chinaTime, dayFault } from '@talent/contract/calendar'
import { reportProgress as endpoint } from '@talent/contract/service-request'
import { findMatter } from '../matter/index.ts'
import type { ChangeContext } from './change-request.ts'
import { clockAt } from './clock.ts'
import { defineVerb } from './define-verb.ts'

/** A day the talent reads as the next step: from today to the promise, or today once the promise has passed. */
async function checkDay({ deps, trx, request, now, history }: ChangeContext, dueOn: string): Promise<void> {
  const matter = await findMatter(trx, request.matter_code, request.matter_version)
  const promise = clockAt(await history(), matter, deps.calendar, now).dueOn
  const today = chinaTime(now).day
  const to = promise === null || promise < today ? today : promise
  const message = dayFault(dueOn, '预计日期', { from: 'today', to }, today)
  if (message !== null)
    throw new ContractError('invalid', { fields: [{ field: 'dueOn', label: '预计日期', message }] })
}

/** What is being done, and by which day: the 下一步条 says it in these words. */
export const reportProgress = defineVerb(endpoint, 'report_progress', async ({ doing, dueOn }, context) => {
  if (dueOn !== null) await checkDay(context, dueOn)
  return { body: { doing }, facts: { dueOn } }
})
