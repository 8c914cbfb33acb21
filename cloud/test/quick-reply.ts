import type { Endpoint } from '@talent/contract'
import { addQuickReply, changeQuickReply, removeQuickReply } from '@talent/contract/quick-reply'
import type { Person } from './district.ts'
import type { Press } from './press.ts'

const reply = { title: '报进展', text: '【称呼】，【进展】' }
const own = { shared: false, reply }

/** Each changing endpoint of 常用语, with a call of it that changes something. */
export function quickReplyPresses(commissioner: Person): [Endpoint, () => Promise<Press>][] {
  const press = async (body: object): Promise<Press> => {
    const { client } = commissioner
    const { id } = await client.call(addQuickReply, { body: own })
    return { client, call: { params: { id }, body } }
  }
  return [
    [addQuickReply, async () => ({ client: commissioner.client, call: { body: own } })],
    [changeQuickReply, () => press({ version: 1, reply })],
    [removeQuickReply, () => press({ version: 1 })],
  ]
}
