import type { Endpoint } from '@talent/contract'
import {
  acceptComplaint,
  answerComplaint,
  askComplaint,
  closeComplaint,
  submitComplaint,
  takeComplaint,
  withdrawComplaint,
} from '@talent/contract/complaint'
import { addCoordinator, addTalent, upload, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** Each changing endpoint of 投诉建议, with a call of it that changes something. */
export function complaintPresses(t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] {
  /** After these steps of a coordinator, by whoever goes on with it. */
  const press = async (
    by: 'talent' | 'coordinator',
    before: readonly ('accept' | 'answer')[],
    body: object = {},
  ): Promise<Press> => {
    const talent = await addTalent(t)
    const words = '窗口让我跑了两趟'
    const { id } = await talent.client.call(submitComplaint, { body: { kind: 'complaint', words } })
    const params = { id }
    const { client } = coordinator
    if (before.includes('accept')) await client.call(acceptComplaint, { params, body: { version: 1 } })
    if (before.includes('answer'))
      await client.call(answerComplaint, { params, body: { version: 2, words: '另约周四上午' } })
    const version = before.length + 1
    return { client: by === 'talent' ? talent.client : client, call: { params, body: { version, ...body } } }
  }
  return [
    [
      submitComplaint,
      async () => {
        const { client } = await addTalent(t)
        const fileIds = [await upload(client)]
        return { client, call: { body: { kind: 'suggestion', words: '希望周六也能办', fileIds } } }
      },
    ],
    [acceptComplaint, () => press('coordinator', [])],
    [
      takeComplaint,
      async () => ({
        ...(await press('coordinator', ['accept'])),
        client: (await addCoordinator(t, '韩立秋')).client,
      }),
    ],
    [answerComplaint, () => press('coordinator', ['accept'], { words: '另约周四上午' })],
    [askComplaint, () => press('talent', ['accept', 'answer'], { words: '几点？' })],
    [closeComplaint, () => press('talent', ['accept', 'answer'])],
    [withdrawComplaint, () => press('talent', [])],
  ]
}
