import { getDraft, removeDraft, saveDraft, type DraftBody } from '@talent/contract/matter'
import { listMyRequests } from '@talent/contract/service-request'
import { addTalent, openDistrict, type Person } from '../../../test/district.ts'
import { createTestApp, NOW, type TestApp } from '../../../test/test-app.ts'

let t: TestApp
let talent: Person
beforeAll(async () => {
  t = await createTestApp()
  await openDistrict(t)
}, 60_000)
beforeEach(async () => void (talent = await addTalent(t)))
afterAll(() => t.close())

const params = { code: 'child-schooling' }
const draftOf = (childName: string): DraftBody => ({
  answers: { childName },
  materials: {},
  slots: [],
  channel: null,
  deferred: [],
})
const save = (childName: string, basedOn: number | null) =>
  talent.client.try(saveDraft, { params, body: { ...draftOf(childName), basedOn } })
const present = async () => (await talent.client.call(getDraft, { params })).draft

test('a draft is saved over the version it is based on', async () => {
  const first = await save('周小', null)
  const second = await save('周小满', first.body.version)
  expect([first.status, second.status]).toEqual([200, 200])
  expect(await present()).toEqual({
    ...draftOf('周小满'),
    version: second.body.version,
    savedAt: t.clock.now().toISOString(),
  })
})

test.each([
  ['an older version', (version: number) => version],
  ['none, where there is one', () => null],
])('over %s it is refused with the present one, and nothing is changed', async (_, basedOn) => {
  const first = await save('周小', null)
  await save('周小满', first.body.version)
  const there = await present()
  const refused = await save('周小禾', basedOn(first.body.version))
  expect(refused).toMatchObject({ status: 409, error: { code: 'stale_draft', draft: there } })
  expect(await present()).toEqual(there)
})

test('no clock decides: what is saved by an earlier clock takes the place of its version all the same', async () => {
  const first = await save('周小', null)
  t.clock.moveTo('2026-11-23T08:00:00+08:00')
  expect((await save('周小满', first.body.version)).status).toBe(200)
  t.clock.moveTo(NOW)
  expect((await present())?.answers).toEqual({ childName: '周小满' })
})

test('sent again after a lost answer it answers the same', async () => {
  const first = await save('周小', null)
  const second = await save('周小满', first.body.version)
  expect(await save('周小满', first.body.version)).toEqual(second)
})

test('a version of a draft that is gone isn’t one of the next', async () => {
  const first = await save('周小', null)
  await talent.client.call(removeDraft, { params })
  expect(await save('周小满', first.body.version)).toMatchObject({
    status: 409,
    error: { code: 'stale_draft', draft: null },
  })
  const next = await save('周小禾', null)
  expect(next.body.version).toBeGreaterThan(first.body.version)
})

const told = async (by = talent) => (await by.client.call(listMyRequests, { query: { limit: '1' } })).drafts

test('outside the form one is told of one’s drafts, the last saved first, and of nothing in them', async () => {
  const titles = await t.deps.db.selectFrom('matter').selectAll().where('active', '=', true).execute()
  const other = titles.find(({ code }) => code !== params.code)?.code ?? ''
  await talent.client.call(saveDraft, {
    params: { code: other },
    // The name isn't asked for there, and the telephone of who is ill not of oneself: neither counts.
    body: {
      ...draftOf('周小禾'),
      answers: { patient: '本人', contactPhone: '13800000127', childName: '周小禾' },
      channel: 'phone',
      basedOn: null,
    },
  })
  t.clock.moveTo('2026-11-24T19:00:00+08:00')
  await save('周小满', null)
  const titleOf = (code: string) => titles.find((one) => one.code === code)?.definition.title
  expect(await told()).toEqual([
    {
      form: 'matter',
      matterCode: params.code,
      matterTitle: titleOf(params.code),
      savedAt: t.clock.now().toISOString(),
      finishBy: null,
      filled: 1,
    },
    {
      form: 'matter',
      matterCode: other,
      matterTitle: titleOf(other),
      savedAt: new Date(NOW).toISOString(),
      finishBy: null,
      filled: 2,
    },
  ])
  expect(await told(await addTalent(t))).toEqual([])
  t.clock.moveTo(NOW)
})

test('of an empty draft, a removed one, or one of a matter no longer in force nobody is told', async () => {
  const { body } = await save('', null)
  expect(await told()).toEqual([])
  await save('周小满', body.version)
  const setActive = (active: boolean) =>
    t.deps.db.updateTable('matter').set({ active }).where('code', '=', params.code).execute()
  await setActive(false)
  expect(await told()).toEqual([])
  await setActive(true)
  expect(await told()).toHaveLength(1)
  await talent.client.call(removeDraft, { params })
  expect(await told()).toEqual([])
})
