import {
  ContractError,
  type EndpointInput,
  type FieldFault,
  type RequestChanged,
  type supplement as endpoint,
} from '@talent/contract'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changeRequest } from './change-request.ts'
import { openSupplement } from './clock.ts'
import type { EntryBodies } from './entry-content.ts'
import { loadHistory } from './repository.ts'
import { openBody } from './sealed.ts'

type Given = EndpointInput<typeof endpoint>['body']['items']

/** Every item asked for needs a file or a word; an item nobody asked for is a fault too. */
function faultsOf(asked: EntryBodies['ask_supplement']['items'], given: Given): FieldFault[] {
  const answered = given.filter((item) => item.fileIds.length > 0 || item.text !== '').map((item) => item.key)
  return [
    ...asked
      .filter((item) => !answered.includes(item.key))
      .map((item) => ({
        field: `items.${item.key}`,
        label: item.what,
        message: `请补交或说明：${item.what}`,
      })),
    ...given
      .filter((item) => !asked.some((one) => one.key === item.key))
      .map((item) => ({ field: `items.${item.key}`, label: item.key, message: '这一项不在要补的材料里' })),
  ]
}

/** 补正: answers the open 一次性告知 as a whole; from now on the clock runs again. */
export const supplementRequest = (
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<RequestChanged> =>
  changeRequest(deps, trx, by, {
    requestId: params.id,
    event: 'supplement',
    version: body.version,
    write: async ({ request }) => {
      const asked = openSupplement(await loadHistory(trx, request.id))
      if (asked === null) throw new Error(`request ${request.id} waits for a supplement nobody asked for`)
      const { items } = openBody(deps, { ...asked, kind: 'ask_supplement' })
      const fields = faultsOf(items, body.items)
      if (fields.length > 0) throw new ContractError('invalid', { fields })
      const materialOf = (key: string) => items.find((item) => item.key === key)?.material ?? null
      const words = body.items.filter((item) => item.text !== '').map(({ key, text }) => ({ key, text }))
      const attachments = body.items.flatMap((item) =>
        item.fileIds.map((fileId) => ({ fileId, itemKey: item.key, material: materialOf(item.key) })),
      )
      const materials = attachments.flatMap(({ material }) => material ?? [])
      return {
        content: {
          kind: 'supplement',
          body: { items: words, note: body.note },
          facts: { materials: [...new Set(materials)] },
          attachments,
        },
      }
    },
  })
