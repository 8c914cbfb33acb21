import { getBundle, getCover, submitBundle } from '@talent/contract/bundle'
import { getDraft, saveDraft } from '@talent/contract/matter'
import { closeMatter } from '@talent/contract/matter-editor'
import {
  getRequest,
  listMyRequests,
  OPEN_REQUESTS_PER_MATTER,
  withdrawRequest,
} from '@talent/contract/service-request'
import { bundles } from '../../seed/content/bundles.ts'
import { matters } from '../../seed/content/matters/index.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  submitSchooling,
  upload,
  useDistrict,
  type Form,
  type Person,
} from '../../../test/district.ts'

const { t, lin, wang } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: ['child-schooling', 'talent-apartment'] }),
  wang: (app) => addCommissioner(app, { name: '王新宇', matters: ['medical-care', 'talent-apartment'] }),
})
let talent: Person
beforeEach(async () => {
  talent = await addTalent(t)
})

const params = { code: 'newcomer' }
const versionOf = (code: string) => matters.find((matter) => matter.code === code)?.version ?? 0
const form = (matterCode: string, answers: Form['answers'], more: Partial<Form> = {}): Form => ({
  matterCode,
  matterVersion: versionOf(matterCode),
  answers,
  materials: {},
  slots: [],
  channel: null,
  deferred: [],
  consents: [],
  ...more,
})
const doctor = (more: Partial<Form> = {}) =>
  form(
    'medical-care',
    { service: '门诊预约', patient: '本人', need: '想约心内科', homeAddress: '科创园人才公寓 3 号楼' },
    { channel: 'phone', consents: [{ purpose: 'health', version: 1 }], ...more },
  )
const apartment = (proof: string) =>
  form(
    'talent-apartment',
    {
      kind: '入住申请',
      residents: '三个人',
      homeAddress: '科创园人才公寓 3 号楼',
      ownsHome: '否',
      otherSupport: '没有',
      employment: '全职引进',
    },
    { materials: { talentProof: [proof] }, deferred: ['workProof'] },
  )
const schooling = async (proof: string) =>
  schoolingForm([await upload(talent.client)], {
    materials: { household: [await upload(talent.client)], talentProof: [proof] },
  })
const submit = (requests: Form[], key?: string) =>
  talent.client.try(submitBundle, { params, body: { requests } }, key === undefined ? {} : { key })
const mine = async () => (await talent.client.call(listMyRequests, {})).items

test('every bundle names matters that exist, and says of each what it asks', async () => {
  for (const { code, parts } of bundles) {
    const shown = await talent.client.call(getBundle, { params: { code } })
    expect(shown.parts.map(({ matter }) => matter.code)).toEqual(parts.map(({ matterCode }) => matterCode))
  }
})

test('one form becomes a request for each matter, each with its own number and commissioner, under one cover', async () => {
  await talent.client.call(saveDraft, {
    params,
    body: { answers: { parts: ['school'] }, materials: {}, slots: [], channel: null },
  })
  const own = { params: { code: 'child-schooling' } }
  await talent.client.call(saveDraft, {
    ...own,
    body: { answers: { wish: '离家近' }, materials: {}, slots: [], channel: null },
  })
  const proof = await upload(talent.client)
  const { status, body } = await submit([await schooling(proof), doctor(), apartment(proof)])
  expect(status).toBe(200)
  expect(body.number).toMatch(/^YJS-2026-\d{6}$/)
  expect(new Set(body.requests.map(({ number }) => number)).size).toBe(3)

  const cover = await talent.client.call(getCover, { params: { id: body.id } })
  expect(cover.title).toBe('新来人才一件事')
  expect(cover.requests.map(({ matterCode, commissioner }) => [matterCode, commissioner?.id])).toEqual([
    ['child-schooling', lin.id],
    ['medical-care', wang.id],
    // Who has the talent already goes before who hasn't.
    ['talent-apartment', expect.stringMatching(new RegExp(`${lin.id}|${wang.id}`))],
  ])
  expect(cover.materials).toEqual([
    { name: '人才认定证明', handedInOn: '2026-11-24', matters: ['人才公寓', '子女入学'] },
  ])
  for (const { id } of body.requests) {
    const request = await talent.client.call(getRequest, { params: { id } })
    expect(request.cover).toEqual({ id: body.id, number: body.number, title: cover.title })
    expect(request.unread).toBe(0)
  }
  // The draft of the bundle is gone, one of a single matter isn't touched.
  expect((await talent.client.call(getDraft, { params })).draft).toBeNull()
  expect((await talent.client.call(getDraft, own)).draft?.answers).toEqual({ wish: '离家近' })
})

test('one can be withdrawn without the others', async () => {
  const proof = await upload(talent.client)
  const { body } = await submit([await schooling(proof), doctor()])
  const [first, second] = body.requests
  await talent.client.call(withdrawRequest, {
    params: { id: first?.id ?? '' },
    body: { version: first?.version ?? 0, reason: '' },
  })
  const cover = await talent.client.call(getCover, { params: { id: body.id } })
  expect(cover.requests.map(({ id, state }) => [id, state])).toEqual([
    [first?.id, 'withdrawn'],
    [second?.id, 'submitted'],
  ])
})

test('a matter that was closed is no part any more: with it nothing is made, without it the others are', async () => {
  const coordinator = await addCoordinator(t)
  await coordinator.client.call(closeMatter, {
    params: { code: 'child-schooling' },
    body: { version: versionOf('child-schooling'), finishBy: '2026-12-04', reason: '不再办理' },
  })
  const { parts } = await talent.client.call(getBundle, { params })
  expect(parts.map(({ matter }) => matter.code)).not.toContain('child-schooling')
  const { error } = await submit([await schooling(await upload(talent.client)), doctor()])
  expect(error).not.toBeNull()
  expect(await mine()).toEqual([])
  expect((await submit([doctor()])).status).toBe(200)
})

test('one fault keeps all of them from being made, and every form’s faults are named at once', async () => {
  const refused = await submit([
    form('child-schooling', { kind: '新生入学', stage: '小学' }),
    doctor({ consents: [] }),
  ])
  expect(refused.status).toBe(422)
  expect(refused.error?.fields?.map(({ field }) => field)).toEqual([
    'requests.0.answers.childName',
    'requests.0.materials.household',
    'requests.0.consents.minor',
    'requests.1.consents.health',
  ])
  expect(refused.error?.fields?.[0]?.label).toBe('子女入学：孩子姓名')
  expect(await mine()).toEqual([])
  const covers = await t.deps.db.selectFrom('cover').select('id').execute()
  expect(covers).toEqual([])
})

test('too many open in one of the matters: a sentence names it, and none is made', async () => {
  for (let i = 0; i < OPEN_REQUESTS_PER_MATTER; i += 1) await submitSchooling(talent)
  const refused = await submit([doctor(), await schooling(await upload(talent.client))])
  expect(refused.error).toMatchObject({
    code: 'open_limit',
    message: expect.stringContaining('“子女入学”最多同时办 3 件'),
  })
  expect((await mine()).map(({ matterCode }) => matterCode)).toEqual([
    'child-schooling',
    'child-schooling',
    'child-schooling',
  ])
})

test.each<[string, (code: string) => Form[], string]>([
  ['twice the same', () => [doctor(), doctor()], '同一个事项只能选一次'],
  ['one that isn’t in it', () => [form('tax-reward-consult', {})], '这个事项已不在这件事里，请返回重新选择'],
])('a matter is refused by its place: %s', async (_, forms, message) => {
  expect((await submit(forms('x'))).error?.fields?.[0]?.message).toBe(message)
})

test('nobody has a place: all wait in the line, the one after the other, and nothing is lost', async () => {
  await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
  const { status, body } = await submit([await schooling(await upload(talent.client)), doctor()])
  expect([status, body.requests.map(({ state }) => state)]).toEqual([200, ['submitted', 'submitted']])
  const cover = await talent.client.call(getCover, { params: { id: body.id } })
  expect(cover.requests.map(({ nextStep }) => nextStep?.actor)).toEqual(['coordinator', 'coordinator'])
})
