import {
  ContractError,
  needsReason,
  reasonsFor,
  type EndpointInput,
  type evaluateRequest as endpoint,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'

const fault = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'reasons', label: '原因', message }] })

/** 好差评: voluntary, once. Below 基本满意 a reason is chosen; one's own words may be added. */
export const evaluateRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'evaluate',
    version: body.version,
    write: async () => {
      const { level, reasons, text } = body
      if (!reasons.every((reason) => reasonsFor(level).includes(reason))) throw fault('请从列出的原因里选')
      if (needsReason(level) && reasons.length === 0) throw fault('请至少选一个原因')
      return {
        content: { kind: 'evaluate', body: { reasons: [...new Set(reasons)], text }, facts: { level } },
      }
    },
  })
