import { ContractError, type EndpointInput } from '@talent/contract'
import {
  dayFault,
  FOLLOW_UP_KIND,
  isOutOfReach,
  type finishFollowUp as finishEndpoint,
  type FollowUpChanged,
  type noteFollowUp as noteEndpoint,
  type takeFollowUp as takeEndpoint,
} from '@talent/contract/follow-up'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeFollowUp } from './change-follow-up.ts'
import { rulesOf } from './here.ts'

const fault = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

/** A call, a step, or another day for it. Something has to be said: an empty note is none. */
export const noteFollowUp = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof noteEndpoint>,
): Promise<FollowUpChanged> =>
  changeFollowUp(deps, trx, by, params.id, {
    event: 'note',
    version: body.version,
    write: async (row) => {
      const { words, reached, nextOn } = body
      const wrong = nextOn === null ? null : dayFault(nextOn, deps.clock.now(), row.limit_on)
      if (nextOn === null && FOLLOW_UP_KIND[row.kind].stepsDated)
        throw fault('nextOn', '下次日期', '请选下次日期，对方会看到')
      if (wrong !== null) throw fault('nextOn', '下次日期', wrong)
      if (words === '' && (nextOn !== null || reached === null))
        throw fault('words', '记录', nextOn === null ? '请写下做了什么' : '请写明为什么改日子，对方会看到')
      return { patch: nextOn === null ? {} : { next_on: nextOn }, step: { words, reached, nextOn } }
    },
  })

export const takeFollowUp = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof takeEndpoint>,
): Promise<FollowUpChanged> =>
  changeFollowUp(deps, trx, by, params.id, {
    event: 'take',
    version: body.version,
    write: async () => ({ patch: { owner_account_id: by.accountId } }),
  })

const callsOf = (trx: Trx, id: string) =>
  trx
    .selectFrom('follow_up_step')
    .select('reached')
    .where('follow_up_id', '=', id)
    .where('kind', '=', 'note')
    .execute()

/** It ends with a result of its kind; what becomes of the thing says the feature of the thing, in the same transaction. */
export const finishFollowUp = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, result, words } }: EndpointInput<typeof finishEndpoint>,
): Promise<FollowUpChanged> =>
  changeFollowUp(deps, trx, by, params.id, {
    event: 'finish',
    version,
    write: async (row) => {
      const { kind, subject_kind, subject_id } = row
      if (!FOLLOW_UP_KIND[kind].results.includes(result)) throw fault('result', '结果', '请从列出的结果里选')
      if (result === 'unreached' && !isOutOfReach(await callsOf(trx, row.id)))
        throw fault('result', '结果', '至少打过两次都没打通，才能记为联系不上')
      await rulesOf(deps, subject_kind).whenEnded(deps, trx, by, subject_id, { kind, result, words })
      return { patch: { result }, step: { words } }
    },
  })
