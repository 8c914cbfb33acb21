import {
  ContractError,
  type EndpointInput,
  type handInLater as endpoint,
  type RequestChanged,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { awaitedOf } from './awaited-materials.ts'
import { changeRequest } from './change-request.ts'

/** 补交容缺材料: what was promised with the form comes now. State and clock stay as they are. */
export const handInLater = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'hand_in_later',
    version: body.version,
    write: async ({ history }) => {
      const awaited = awaitedOf(await history())
      const fields = body.items
        .filter(({ key }) => !awaited.includes(key))
        .map(({ key }) => ({ field: `items.${key}`, label: key, message: '这份材料不在要补交的容缺材料里' }))
      if (fields.length > 0) throw new ContractError('invalid', { fields })
      const materials = [...new Set(body.items.map(({ key }) => key))]
      const attachments = body.items.flatMap(({ key, fileIds }) =>
        fileIds.map((fileId) => ({ fileId, itemKey: null, material: key })),
      )
      return {
        content: { kind: 'hand_in_later', body: { note: body.note }, facts: { materials }, attachments },
      }
    },
  })
