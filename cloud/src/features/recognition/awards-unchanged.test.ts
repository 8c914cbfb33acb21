import { getAward } from '@talent/contract/award'
import { saveProfile } from '@talent/contract/me'
import { getRecognition, revokeRecognition } from '@talent/contract/recognition'
import { grantedBy } from '../../../test/award.ts'
import { addCommissioner, addCoordinator, addTalent, PHONE, useDistrict } from '../../../test/district.ts'
import { PROPOSED, reviewed } from '../../../test/recognition.ts'
import { watchRecognitions } from './recognise.ts'

const { t, lin, talent, coordinator } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: ['talent-recognition'] }),
  talent: addTalent,
  coordinator: addCoordinator,
})

let recognitionId: string
let awardId: string
const see = () => talent.client.call(getAward, { params: { id: awardId } })
const rows = async () => ({
  award: await t.deps.db.selectFrom('award').selectAll().orderBy('id').execute(),
  steps: await t.deps.db.selectFrom('award_step').selectAll().orderBy('id').execute(),
})

/** Recognised as D 类, then granted. */
beforeEach(async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  recognitionId = (await reviewed(talent, lin)).id
  t.clock.moveTo('2026-12-09T08:10:00+08:00')
  await watchRecognitions(t.deps)
  const instalments = [{ amountFen: 4_000_000, promisedOn: '2027-12-31' }]
  awardId = (await grantedBy(t, coordinator, { instalments })).id
})

const FACTS = [{ kind: 'talent-category', value: 'D 类', scheme: '示范区 2026 版', validUntil: '2029-12-08' }]

it('keeps what it was granted by: version of its policy, row of its table, what was verified on that day', async () => {
  expect(await see()).toMatchObject({
    ...{ policyVersion: 1, policyTitle: '示范区人才奖补办法', benefit: '安家补助', amountFen: 4_000_000 },
    basis: { rows: [{ appliesTo: null, amount: null }], facts: FACTS },
  })
})

it('is the same, in every column and step, after the recognition it rests on is revoked', async () => {
  const [before, kept] = [await see(), await rows()]
  const params = { id: recognitionId }
  const { version } = await talent.client.call(getRecognition, { params })
  await coordinator.client.call(revokeRecognition, {
    params,
    body: { version, basis: '认定办法第九条', reason: '学位证书经核查不属实' },
  })
  await t.drain()
  expect(await rows()).toEqual(kept)
  expect(await see()).toEqual(before)
})

it('and after another class, another profile, and a revised policy', async () => {
  const [before, kept] = [await see(), await rows()]
  const checks = [{ standard: 'c3', met: true, materials: ['diploma'] }]
  await reviewed(talent, lin, { ...PROPOSED, category: 'C 类', checks })
  t.clock.moveTo('2027-01-20T08:10:00+08:00')
  await watchRecognitions(t.deps)
  await talent.client.call(saveProfile, {
    body: {
      ...{ name: '周予安', phone: PHONE, employer: '另一家单位', areaCode: 'kcy' },
      ...{ education: 'master', arrivedOn: '2026-01-01', talentCategory: 'C 类' },
    },
  })
  await t.deps.db
    .updateTable('policy')
    .set({ title: '示范区人才奖补办法（修订）', version: 2, document: JSON.stringify({ benefits: [] }) })
    .where('id', '=', before.policyId)
    .execute()
  expect(await rows()).toEqual(kept)
  const { nextStep: _, ...after } = await see()
  expect(before).toMatchObject(after)
})
