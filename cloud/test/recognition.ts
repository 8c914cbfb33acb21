import type { Endpoint, EndpointCall } from '@talent/contract'
import {
  listRequestRecognitions,
  objectToRecognition,
  refuseRecognition,
  reviewRecognition,
  revokeRecognition,
  type Recognition,
} from '@talent/contract/recognition'
import { acceptRequest, submitRequest } from '@talent/contract/service-request'
import { talentRecognition } from '../src/seed/content/matters/talent-recognition.ts'
import { refusalPlace } from '../src/lib/encrypted-places.ts'
import type { TalentCategory } from '@talent/contract/matter'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'
import { addCommissioner, addTalent, schoolingForm, upload, type Form, type Person } from './district.ts'

type Opinion = EndpointCall<typeof reviewRecognition>['body']

/** D 类 by the diploma that was handed in. */
export const PROPOSED: Omit<Opinion, 'version'> = {
  opinion: 'propose',
  category: 'D 类',
  checks: [{ standard: 'd1', met: true, materials: ['diploma'], note: '学位网上核对一致' }],
  text: '符合 D 类第 1 项，转公示。',
}
export const REFUSED: Omit<Opinion, 'version'> = {
  opinion: 'refuse',
  category: 'C 类',
  checks: [{ standard: 'c5', met: false, materials: ['diploma'], note: '检索到 2 篇' }],
  basis: '人才分类认定办法（演示）附件 1 C 类第 5 项',
  change: '再有 3 篇核心期刊论文，或按 D 类第 1 项申报',
  text: '论文数量不够，这次不予认定为 C 类。',
}

export async function recognitionForm(talent: Person): Promise<Form> {
  return {
    ...schoolingForm([]),
    matterCode: talentRecognition.code,
    matterVersion: talentRecognition.version,
    answers: {
      ...{ category: 'D 类', origin: '新引进', since: '2025-08-01', position: '研究员' },
      resume: '2015 年博士毕业，一直做材料研究。',
    },
    materials: { diploma: [await upload(talent.client)] },
    deferred: ['workProof', 'evidence'],
    ...{ slots: [], channel: null, consents: [] },
  }
}

/** An accepted request for recognition. */
export async function acceptedRecognition(talent: Person, commissioner: Person) {
  const { id, version } = await talent.client.call(submitRequest, { body: await recognitionForm(talent) })
  const accepted = await commissioner.client.call(acceptRequest, { params: { id }, body: { version } })
  return { id, version: accepted.version }
}

/** @returns the recognition its opinion made */
export async function reviewed(
  talent: Person,
  commissioner: Person,
  opinion: Omit<Opinion, 'version'> = PROPOSED,
): Promise<Recognition> {
  const { id, version } = await acceptedRecognition(talent, commissioner)
  await commissioner.client.call(reviewRecognition, { params: { id }, body: { version, ...opinion } })
  const { recognitions } = await talent.client.call(listRequestRecognitions, { params: { id } })
  return recognitions[0] as Recognition
}

/** One straight into the database, of this request of theirs. @returns its id */
export async function recognitionOf(
  t: TestApp,
  talentId: string,
  requestId: string,
  reviewerId: string,
  state: 'publicised' | 'refused' = 'refused',
): Promise<string> {
  const id = t.deps.newId()
  await t.deps.db
    .insertInto('recognition')
    .values({
      ...{ id, number: id, request_id: requestId, talent_account_id: talentId, reviewed_by: reviewerId },
      ...{ scheme_code: 'district', scheme_version: 1, category: 'C 类', state },
      proposed_at: state === 'publicised' ? t.clock.now() : null,
      refusal_encrypted:
        state === 'publicised'
          ? null
          : t.deps.cipher.encrypt(
              refusalPlace(id),
              JSON.stringify({ basis: REFUSED.basis, change: REFUSED.change }),
            ),
    })
    .execute()
  return id
}

/** A class as it was verified by this request of theirs, straight into the database. */
export async function verifiedAs(
  t: TestApp,
  accountId: string,
  requestId: string,
  value: TalentCategory,
  validUntil = '2099-12-31',
): Promise<void> {
  await t.deps.db
    .insertInto('verified_fact')
    .values({
      ...{ account_id: accountId, kind: 'talent-category', value, valid_until: validUntil },
      scheme: '示范区 2026 版',
      ...{ request_id: requestId, verified_by: accountId, verified_at: t.clock.now() },
    })
    .execute()
}

/** Each changing endpoint of 人才认定, with a call of it that changes something. */
export function recognitionPresses(t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] {
  // One for all, so that it is certain who gets the request.
  let one: Person | undefined
  const reviewer = async () =>
    (one ??= await addCommissioner(t, { matters: [talentRecognition.code], capacity: 1000 }))
  return [
    [
      reviewRecognition,
      async () => {
        const commissioner = await reviewer()
        const { id, version } = await acceptedRecognition(await addTalent(t), commissioner)
        return { client: commissioner.client, call: { params: { id }, body: { version, ...PROPOSED } } }
      },
    ],
    [
      objectToRecognition,
      async () => {
        const { id } = await reviewed(await addTalent(t), await reviewer())
        const { client } = await addTalent(t)
        return { client, call: { params: { id }, body: { words: '不在区内全职' } } }
      },
    ],
    [
      refuseRecognition,
      async () => {
        const { id, version } = await reviewed(await addTalent(t), await reviewer())
        const body = { version, basis: '异议属实', change: '全职来区后' }
        return { client: coordinator.client, call: { params: { id }, body } }
      },
    ],
    [
      revokeRecognition,
      async () => {
        const { id } = await reviewed(await addTalent(t), await reviewer())
        const term = { valid_from: '2020-01-01', valid_until: '2099-12-31' }
        await t.deps.db
          .updateTable('recognition')
          .set({ state: 'recognised', ...term })
          .where('id', '=', id)
          .execute()
        const body = { version: 1, basis: '第九条', reason: '学位证书不属实' }
        return { client: coordinator.client, call: { params: { id }, body } }
      },
    ],
  ]
}

/** Somebody's recognition that is public. @returns its id */
export async function publicised(t: TestApp, reviewerId: string): Promise<string> {
  const { id, client } = await addTalent(t)
  const { id: request } = await client.call(submitRequest, { body: schoolingForm([await upload(client)]) })
  return recognitionOf(t, id, request, reviewerId, 'publicised')
}
