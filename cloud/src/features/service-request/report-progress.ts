import {
  chinaTime,
  ContractError,
  dayFault,
  type reportProgress as endpoint,
  type EndpointInput,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest, type ChangeContext } from './change-request.ts'
import { clockAt } from './clock.ts'
import { findMatter } from '../matter/index.ts'
import { loadHistory } from './repository.ts'

/** A day the talent reads as the next step: from today to the promise, or today once the promise has passed. */
async function checkDay({ deps, trx, request, now }: ChangeContext, dueOn: string): Promise<void> {
  const matter = await findMatter(trx, request.matter_code, request.matter_version)
  const promise = clockAt(await loadHistory(trx, request.id), matter, deps.calendar, now).dueOn
  const today = chinaTime(now).day
  const to = promise === null || promise < today ? today : promise
  const message = dayFault(dueOn, '预计日期', { from: 'today', to }, today)
  if (message !== null)
    throw new ContractError('invalid', { fields: [{ field: 'dueOn', label: '预计日期', message }] })
}

/** What is being done, and by which day: the 下一步条 says it in these words. */
export const reportProgress = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'report_progress',
    version: body.version,
    write: async (context) => {
      if (body.dueOn !== null) await checkDay(context, body.dueOn)
      return {
        content: { kind: 'report_progress', body: { doing: body.doing }, facts: { dueOn: body.dueOn } },
      }
    },
  })
