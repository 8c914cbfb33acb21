import { acceptRequest, getBoard, getRequest, listOpenRequests, resolveRequest } from '@talent/contract'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  beginAnew,
  submitSchooling,
  type Person,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'

let t: TestApp
let coordinator: Person
let lin: Person
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(async () => {
  await beginAnew(t)
  coordinator = await addCoordinator(t)
  lin = await addCommissioner(t)
})
afterAll(() => t.close())

/** Days later: sessions of before are over, so both sign in again. */
async function moveTo(when: string): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [coordinator, lin]) person.client = await t.as(person.id)
}
const board = () => coordinator.client.call(getBoard, {})
const submit = async (more: Parameters<typeof addTalent>[1] = {}) =>
  submitSchooling(await addTalent(t, more), { slots: [] })
const accept = ({ id, version }: { id: string; version: number }) =>
  lin.client.call(acceptRequest, { params: { id }, body: { version } })
const dueOf = async (id: string) => (await lin.client.call(getRequest, { params: { id } })).clock.dueOn ?? ''

test.each([
  ['at closing time of its last day', '18:00:00', 1],
  ['a second later', '18:00:01', 0],
])('办结 %s: by %s on time are %i', async (_name, time, onTime) => {
  const { id, version } = await accept(await submit())
  await moveTo(`${await dueOf(id)}T${time}+08:00`)
  await lin.client.call(resolveRequest, {
    params: { id },
    body: { version, outcome: 'solved', text: '已安排学位' },
  })
  expect((await board()).resolved).toEqual({ total: 1, onTime })
})

test('在办 lists what is due first first, of one area when asked, page after page', async () => {
  const first = await submit()
  t.clock.moveTo('2026-11-24T14:33:00+08:00')
  const elsewhere = await submit({ areaCode: 'xc' })
  const accepted = await accept(await submit())
  const list = (query: { area?: string; limit?: string; cursor?: string }) =>
    coordinator.client.call(listOpenRequests, { query })
  const all = await list({})
  // Answering whether it is taken on is due on the next working day, the other one in ten.
  expect(all.items.map(({ id }) => id)).toEqual([first.id, elsewhere.id, accepted.id])
  expect(await list({ area: 'kcy' })).toMatchObject({
    total: 2,
    items: [{ id: first.id }, { id: accepted.id }],
  })

  const page = await list({ area: 'kcy', limit: '1' })
  expect(page.items.map(({ id }) => id)).toEqual([first.id])
  const next = await list({ area: 'kcy', limit: '1', cursor: page.nextCursor ?? '' })
  expect(next).toMatchObject({ total: 2, items: [{ id: accepted.id }], nextCursor: null })
  expect((await coordinator.client.try(listOpenRequests, { query: { cursor: 'nonsense' } })).status).toBe(400)
})

test('a day in a year nobody has announced is marked on the thread as well', async () => {
  await moveTo('2026-12-22T10:00:00+08:00')
  const { id } = await accept(await submit())
  const seen = await lin.client.call(getRequest, { params: { id } })
  expect(seen.clock).toMatchObject({ dueOn: '2027-01-06', provisional: true })
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'accept', promisedOn: '2027-01-06', provisional: true })
})
