import { chinaTime } from '@talent/contract/calendar'
import { reviewRecognition } from '@talent/contract/recognition'
import {
  acceptRequest,
  getRequest,
  listVerified,
  resolveRequest,
  submitRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  schoolingForm,
  upload,
  useDistrict,
  type Form,
  type Person,
} from '../../../test/district.ts'
import { acceptedRecognition, PROPOSED, reviewed } from '../../../test/recognition.ts'
import { watchRecognitions } from '../recognition/index.ts'
import { priorityCard } from '../../seed/content/matters/priority-card.ts'
import { talentRecognition } from '../../seed/content/matters/talent-recognition.ts'

const MATTERS = [priorityCard.code, talentRecognition.code]
const { t, lin } = useDistrict({ lin: (app) => addCommissioner(app, { matters: MATTERS }) })
let talent: Person

const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
beforeEach(async () => {
  at('2026-11-23 09:30')
  talent = await addTalent(t)
})

const formOf = (matter: { code: string; version: number }, more: Partial<Form>): Form => ({
  ...schoolingForm([]),
  matterCode: matter.code,
  matterVersion: matter.version,
  materials: {},
  deferred: [],
  slots: [],
  channel: null,
  consents: [],
  ...more,
})

const card = (more: Partial<Form> = {}) =>
  formOf(priorityCard, { answers: { kind: '首次申领', holder: '本人' }, ...more })

/** A recognition whose 公示 is over: what was recognised holds from the day after. */
async function recognised(opinion: Parameters<typeof reviewed>[2] = AS_C) {
  const { requestId } = await reviewed(talent, lin, opinion)
  t.clock.moveTo(new Date(t.clock.now().getTime() + 21 * 24 * 60 * 60 * 1000).toISOString())
  await watchRecognitions(t.deps)
  return lin.client.call(getRequest, { params: { id: requestId } })
}
const AS_C: typeof PROPOSED = {
  ...PROPOSED,
  category: 'C 类',
  checks: [{ standard: 'c5', met: true, materials: ['diploma'] }],
}
const verified = async ({ client }: Person = talent) => (await client.call(listVerified, {})).verified
const proofOf = async ({ client }: Person, id: string) =>
  (await client.call(getRequest, { params: { id } })).materials.find(({ key }) => key === 'talentProof')

test('what was recognised stands for the proof elsewhere, and both sides see what stood for it', async () => {
  const { number, verifies } = await recognised()
  expect(verifies).toBe('talent-category')
  const fact = { kind: 'talent-category', value: 'C 类', validUntil: '2029-12-07', requestNumber: number }
  expect(await verified()).toEqual([
    { ...fact, scheme: '示范区 2026 版', verifiedOn: chinaTime(t.clock.now()).day },
  ])
  // Promised all the same, as an older form would: nothing is awaited.
  const body = card({ deferred: ['talentProof'] })
  const { id } = await talent.client.call(submitRequest, { body })
  const waived = { key: 'talentProof', state: 'waived', waived: fact, files: [], awaited: false }
  expect(await proofOf(talent, id)).toMatchObject(waived)
  expect(await proofOf(lin, id)).toMatchObject(waived)
  // It stays as it stood, whatever is verified later.
  await recognised(PROPOSED)
  expect((await verified()).map(({ value }) => value)).toEqual(['D 类'])
  expect(await proofOf(talent, id)).toMatchObject(waived)
})

test('what was handed in all the same counts as handed in', async () => {
  await recognised()
  const body = card({ materials: { talentProof: [await upload(talent.client)] } })
  const { id } = await talent.client.call(submitRequest, { body })
  expect(await proofOf(talent, id)).toMatchObject({ state: 'handed-in', waived: null })
})

test('nothing verified, run out, or somebody else’s: it is asked for', async () => {
  const refused = async (person: Person) =>
    (await person.client.try(submitRequest, { body: card() })).error?.fields?.map(({ field }) => field)
  expect(await refused(talent)).toEqual(['materials.talentProof'])
  await recognised()
  const other = await addTalent(t)
  expect(await verified(other)).toEqual([])
  expect(await refused(other)).toEqual(['materials.talentProof'])
  at('2029-12-07 09:30')
  expect(await verified()).toHaveLength(1)
  at('2029-12-08 09:30')
  expect(await verified()).toEqual([])
  expect(await refused(talent)).toEqual(['materials.talentProof'])
})

test('a matter that verifies nothing ends with no opinion, and one that does may end as advice', async () => {
  const body = card({ materials: { talentProof: [await upload(talent.client)] } })
  const { id, version } = await talent.client.call(submitRequest, { body })
  const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  const refused = await lin.client.try(reviewRecognition, {
    params: { id },
    body: { version: accepted.version, ...PROPOSED },
  })
  expect(refused.error?.fields?.map(({ field }) => field)).toEqual(['opinion'])
  const advice = await acceptedRecognition(talent, lin)
  await lin.client.call(resolveRequest, {
    params: { id: advice.id },
    body: { version: advice.version, outcome: 'solved', text: '先由单位推荐，再来申报。' },
  })
  expect(await verified()).toEqual([])
})
