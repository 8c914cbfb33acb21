import { ContractError, type EndpointInput, type FieldFault } from '@talent/contract'
import { supplement as endpoint } from '@talent/contract/service-request'
import { ExplainedError } from '../../lib/explained-error.ts'
import { openSupplement } from './clock.ts'
import { defineVerb } from './define-verb.ts'
import type { EntryBodies } from './entry-content.ts'
import { decryptBody } from './encrypted-words.ts'
import { takeUpAgain } from './take-up-again.ts'

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
export const supplementRequest = defineVerb(
  endpoint,
  'supplement',
  async ({ items: given, note }, { deps, trx, request, now, history }) => {
    const asked = openSupplement(await history())
    if (asked === null)
      throw new ExplainedError(`request ${request.id} waits for a supplement nobody asked for`)
    const { items } = decryptBody(deps, { ...asked, kind: 'ask_supplement' })
    const fields = faultsOf(items, given)
    if (fields.length > 0) throw new ContractError('invalid', { fields })
    const materialOf = (key: string) => items.find((item) => item.key === key)?.material ?? null
    const words = given.filter((item) => item.text !== '').map(({ key, text }) => ({ key, text }))
    const attachments = given.flatMap((item) =>
      item.fileIds.map((fileId) => ({ fileId, itemKey: item.key, material: materialOf(item.key) })),
    )
    const materials = attachments.flatMap(({ material }) => material ?? [])
    return {
      body: { items: words, note },
      facts: { materials: [...new Set(materials)] },
      attachments,
      patch: request.state === 'lapsed' ? await takeUpAgain(deps, trx, request, now) : {},
    }
  },
)
