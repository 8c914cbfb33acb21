import type { EndpointCall } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
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

async function recognition() {
  const diploma = [await upload(talent.client)]
  const body = formOf(talentRecognition, {
    answers: {
      ...{ category: 'C 类', origin: '新引进', since: '2025-08-01', position: '研究员' },
      resume: '2015 年博士毕业，一直做材料研究。',
    },
    materials: { diploma },
    deferred: ['workProof', 'evidence'],
  })
  const { id, version } = await talent.client.call(submitRequest, { body })
  const accepted = await lin.client.call(acceptRequest, {
    params: { id },
    body: { version },
  })
  return { id, version: accepted.version }
}
type Resolution = Omit<EndpointCall<typeof resolveRequest>['body'], 'version'>
const SOLVED: Resolution = {
  outcome: 'solved',
  text: '已认定为 C 类。',
  verified: { value: 'C 类', validUntil: '2028-08-31' },
}
const resolve = ({ id, version }: { id: string; version: number }, body: Resolution = SOLVED) =>
  lin.client.try(resolveRequest, { params: { id }, body: { version, ...body } })
const verified = async ({ client }: Person = talent) => (await client.call(listVerified, {})).verified
const proofOf = async ({ client }: Person, id: string) =>
  (await client.call(getRequest, { params: { id } })).materials.find(({ key }) => key === 'talentProof')

test('a recognition that ended well stands for the proof elsewhere, and both sides see what stood for it', async () => {
  const request = await recognition()
  const { number, verifies } = await lin.client.call(getRequest, { params: { id: request.id } })
  expect(verifies).toBe('talent-category')
  expect((await resolve(request)).status).toBe(200)
  const fact = { kind: 'talent-category', ...SOLVED.verified, requestNumber: number }
  expect(await verified()).toEqual([{ ...fact, verifiedOn: chinaTime(t.clock.now()).day }])
  // Promised all the same, as an older form would: nothing is awaited.
  const body = card({ deferred: ['talentProof'] })
  const { id } = await talent.client.call(submitRequest, { body })
  const waived = { key: 'talentProof', state: 'waived', waived: fact, files: [], awaited: false }
  expect(await proofOf(talent, id)).toMatchObject(waived)
  expect(await proofOf(lin, id)).toMatchObject(waived)
  // It stays as it stood, whatever is verified later.
  const again = await recognition()
  await resolve(again, { ...SOLVED, verified: { value: 'B 类', validUntil: '2030-08-31' } })
  expect((await verified()).map(({ value }) => value)).toEqual(['B 类'])
  expect(await proofOf(talent, id)).toMatchObject(waived)
})

test('what was handed in all the same counts as handed in', async () => {
  await resolve(await recognition())
  const body = card({ materials: { talentProof: [await upload(talent.client)] } })
  const { id } = await talent.client.call(submitRequest, { body })
  expect(await proofOf(talent, id)).toMatchObject({ state: 'handed-in', waived: null })
})

test('nothing verified, run out, or somebody else’s: it is asked for', async () => {
  const refused = async (person: Person) =>
    (await person.client.try(submitRequest, { body: card() })).error?.fields?.map(({ field }) => field)
  expect(await refused(talent)).toEqual(['materials.talentProof'])
  await resolve(await recognition(), {
    ...SOLVED,
    verified: { value: 'C 类', validUntil: '2026-11-24' },
  })
  const other = await addTalent(t)
  expect(await verified(other)).toEqual([])
  expect(await refused(other)).toEqual(['materials.talentProof'])
  at('2026-11-25 09:30')
  expect(await verified()).toEqual([])
  expect(await refused(talent)).toEqual(['materials.talentProof'])
})

test.each<[string, Resolution, string]>([
  ['not solved', { ...SOLVED, outcome: 'not_supported' }, 'verified'],
  [
    'until a day that has passed',
    { ...SOLVED, verified: { value: 'C 类', validUntil: '2026-11-22' } },
    'verified.validUntil',
  ],
])('a recognition %s verifies nothing', async (_, body, field) => {
  const { status, error } = await resolve(await recognition(), body)
  expect([status, error?.fields?.map((fault) => fault.field)]).toEqual([422, [field]])
  expect(await verified()).toEqual([])
})

test('a matter that verifies nothing can’t state it', async () => {
  const body = card({ materials: { talentProof: [await upload(talent.client)] } })
  const { id, version } = await talent.client.call(submitRequest, { body })
  const accepted = await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  expect((await resolve({ id, version: accepted.version })).error?.fields?.[0]?.field).toBe('verified')
})
