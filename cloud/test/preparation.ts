import type { Endpoint } from '@talent/contract'
import {
  confirmPreparation,
  declinePreparation,
  giveCode,
  sendPreparation,
  sendPreparationByCode,
  withdrawPreparation,
} from '@talent/contract/preparation'
import { childSchooling } from '../src/seed/content/matters/child-schooling.ts'
import { addCommissioner, addContact, addTalent, schoolingForm, submitSchooling, upload } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** Each changing endpoint of 代办, with a call of it that changes something. */
export function preparationPresses(t: TestApp): (readonly [Endpoint, () => Promise<Press>])[] {
  /** A talent served by a commissioner who could prepare something for them. */
  const served = async () => {
    const talent = await addTalent(t)
    const { id: requestId } = await submitSchooling(talent)
    const { commissioner_account_id: holder } = await t.deps.db
      .selectFrom('service_request')
      .select('commissioner_account_id')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    const preparer = holder === null ? (await addCommissioner(t)).client : await t.as(holder)
    const body = {
      requestId,
      matterCode: 'child-schooling',
      matterVersion: childSchooling.version,
      answers: { stage: '小学' },
      note: '电话里说好的',
    }
    return { talent, preparer, body }
  }
  const press = async (by: 'talent' | 'preparer', more: object = {}): Promise<Press> => {
    const { talent, preparer, body } = await served()
    const { id, version } = await preparer.call(sendPreparation, { body })
    return {
      client: by === 'talent' ? talent.client : preparer,
      call: { params: { id }, body: { version, ...more } },
    }
  }
  const byCode = async (): Promise<Press> => {
    const { client } = await addContact(t, ['某材料研究院'])
    const talent = await addTalent(t, { employer: '某材料研究院' })
    const { code } = await talent.client.call(giveCode, {})
    const filled = { matterCode: 'child-schooling', matterVersion: childSchooling.version }
    return { client, call: { body: { code, ...filled, answers: { stage: '小学' }, note: '电话里说好的' } } }
  }
  return [
    [sendPreparationByCode, byCode],
    [
      sendPreparation,
      async () => {
        const { preparer, body } = await served()
        return { client: preparer, call: { body } }
      },
    ],
    [
      confirmPreparation,
      async () => {
        const { client, call } = await press('talent')
        const { matterCode: _, ...form } = schoolingForm([await upload(client)])
        const { params, body } = call as { params: { id: string }; body: object }
        return { client, call: { params, body: { ...body, ...form } } }
      },
    ],
    [declinePreparation, () => press('talent')],
    [withdrawPreparation, () => press('preparer')],
  ]
}
