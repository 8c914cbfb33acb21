import { ContractError } from '@talent/contract'
import { chinaTime, isUsableDay } from '@talent/contract/calendar'
import {
  answerSupervision as answer,
  askedDueOn,
  endSupervision as end,
  superviseRequest as endpoint,
} from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import type { Actor } from './write-entry.ts'
import { defineVerb } from './define-verb.ts'

export async function nameOf(trx: Trx, id: string): Promise<string> {
  const row = await trx.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

/** What a 督办 says: who watches, and by which day they want an answer. */
export async function supervision(
  deps: Deps,
  trx: Trx,
  { accountId }: Actor,
  { withinWorkingDays, note }: { withinWorkingDays: number; note: string },
) {
  if (accountId === null) throw new ExplainedError('a 督办 has an owner')
  const dueOn = askedDueOn(deps.calendar, deps.clock.now(), withinWorkingDays)
  return {
    body: { by: await nameOf(trx, accountId), note },
    facts: { by: accountId, dueOn, workingDays: withinWorkingDays },
  }
}

/** 督办 of what is late: its sender owns it until there is a result. */
export const superviseRequest = defineVerb(endpoint, 'supervise', (body, { deps, trx, actor }) =>
  supervision(deps, trx, actor, body),
)

const refuse = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

export const answerSupervision = defineVerb(
  answer,
  'answer_supervision',
  async ({ reason, newDay }, { deps, now, request }) => {
    const { calendar } = deps
    if (newDay < chinaTime(now).day || !isUsableDay(newDay) || !calendar.isWorkingDay(newDay))
      throw refuse('newDay', '新的日子', '请选今天或之后的一个工作日')
    return { body: { reason }, facts: { by: request.supervised_by, newDay } }
  },
)

/** A result ends it; a new day is agreed to only where one was named. */
export const endSupervision = defineVerb(end, 'end_supervision', async ({ result, text }, { request }) => {
  const newDay = result === 'agreed' ? request.supervision_new_day : null
  if (result === 'agreed' && newDay === null) throw refuse('result', '督办结果', '专员还没有回复新的日子')
  return { body: { text }, facts: { result, newDay } }
})
