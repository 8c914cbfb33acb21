import { ContractError } from '@talent/contract'
import { handInLater as endpoint } from '@talent/contract/service-request'
import { awaitedOf } from './awaited-materials.ts'
import { defineVerb } from './define-verb.ts'

/** 补交容缺材料: what was promised with the form comes now. State and clock stay as they are. */
export const handInLater = defineVerb(endpoint, 'hand_in_later', async ({ items, note }, { history }) => {
  const awaited = awaitedOf(await history())
  const fields = items
    .filter(({ key }) => !awaited.includes(key))
    .map(({ key }) => ({ field: `items.${key}`, label: key, message: '这份材料不在要补交的容缺材料里' }))
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  return {
    body: { note },
    facts: { materials: [...new Set(items.map(({ key }) => key))] },
    attachments: items.flatMap(({ key, fileIds }) =>
      fileIds.map((fileId) => ({ fileId, itemKey: null, material: key })),
    ),
  }
})
