import type { Endpoint } from '@talent/contract'
import { setCapacity } from '@talent/contract/desk'
import { acceptLeave, cancelLeave, declineLeave, nameStandIn, sendLeave } from '@talent/contract/leave'
import { addCommissioner } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const MORNING = { day: '2026-11-30', half: 'am' } as const

/** What is sent of leaves and capacity, each by people who have nothing else to do. */
export function leavePresses(t: TestApp): (readonly [Endpoint, () => Promise<Press>])[] {
  const add = () => addCommissioner(t, { matters: [] })
  const press = async (by: 'away' | 'standIn', more: (another: string) => object = () => ({})) => {
    const [away, standIn, another] = [await add(), await add(), await add()]
    const { id, version } = await away.client.call(sendLeave, {
      body: { from: MORNING, to: MORNING, standInId: standIn.id },
    })
    const { client } = by === 'away' ? away : standIn
    return { client, call: { params: { id }, body: { version, ...more(another.id) } } }
  }
  return [
    [
      sendLeave,
      async () => {
        const [{ client }, standIn] = [await add(), await add()]
        return { client, call: { body: { from: MORNING, to: MORNING, standInId: standIn.id } } }
      },
    ],
    [acceptLeave, () => press('standIn')],
    [declineLeave, () => press('standIn', () => ({ reason: '那天在外地' }))],
    [nameStandIn, () => press('away', (standInId) => ({ standInId }))],
    [cancelLeave, () => press('away')],
    [setCapacity, async () => ({ client: (await add()).client, call: { body: { capacity: 5 } } })],
  ]
}
