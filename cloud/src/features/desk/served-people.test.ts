import { getServedPerson, listServedPeople, type Served } from '@talent/contract/desk'
import {
  acceptRequest,
  evaluateRequest,
  getRequest,
  postMessage,
  resolveRequest,
  transferRequest,
} from '@talent/contract/service-request'
import { offer, take, weekdays, at } from '../../../test/booking.ts'
import {
  addCommissioner,
  addCoordinator,
  addProfile,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { statementsOf } from '../../../test/statements.ts'

const { t, gu, lin, other } = useDistrict({
  gu: addCoordinator,
  lin: addCommissioner,
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
})

let phone = 13_800_000_300
const talent = (name: string) => addTalent(t, { name, phone: String((phone += 1)) })
async function moveTo(when: string, ...people: Person[]): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [gu, lin, other, ...people]) person.client = await t.as(person.id)
}
const people = (by = lin, query: { show?: Served; limit?: string; cursor?: string } = {}) =>
  by.client.call(listServedPeople, { query })
const history = (by: Person, id: string, query: { limit?: string; cursor?: string } = {}) =>
  by.client.try(getServedPerson, { params: { id }, query })
const versionOf = async (id: string) => (await gu.client.call(getRequest, { params: { id } })).version
const submit = async (person: Person) => (await submitSchooling(person, { slots: [] })).id
const accept = async (id: string) =>
  lin.client.call(acceptRequest, { params: { id }, body: { version: await versionOf(id) } })
const solve = async (id: string) =>
  lin.client.call(resolveRequest, {
    params: { id },
    body: { version: await versionOf(id), outcome: 'solved', text: '学位已落实' },
  })

test('those one serves once each: what is open by its day, then who was served last; with the last contact and who acts next', async () => {
  const [early, late, done] = [await talent('周予安'), await talent('苏行简'), await talent('高若渝')]
  const ended = await submit(done)
  await accept(ended)
  await solve(ended)
  const first = await submit(early)
  await accept(first)
  await moveTo('2026-11-25T10:00:00+08:00', early, late, done)
  const second = await submit(late)
  await accept(second)
  // Another one of somebody there already.
  await submit(early)
  await moveTo('2026-11-26T10:00:00+08:00', early, late, done)
  await late.client.call(postMessage, { params: { id: second }, body: { text: '材料已经寄出' } })

  const all = await people()
  expect(all.items.map(({ name, open, total }) => [name, open, total])).toEqual([
    ['周予安', 2, 2],
    ['苏行简', 1, 1],
    ['高若渝', 0, 1],
  ])
  expect(all.items.map(({ next }) => next === null)).toEqual([false, false, true])
  expect(all.items[1]).toMatchObject({
    id: late.id,
    employer: '某材料研究院',
    lastContact: '2026-11-26T02:00:00.000Z',
    next: { id: second, nextStep: { actor: 'commissioner' } },
    owed: null,
  })
  expect(all.facets.show).toEqual([
    { value: 'open', count: 2 },
    { value: 'ended', count: 1 },
  ])
  expect((await people(lin, { show: 'ended' })).items.map(({ id }) => id)).toEqual([done.id])
  const page = await people(lin, { limit: '2' })
  const rest = await people(lin, { limit: '2', cursor: page.nextCursor ?? '' })
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id))
  expect((await people(other)).items).toEqual([])
})

test('one person’s history: requests, bookings and 跟进 in one order, page after page', async () => {
  await offer(lin, weekdays())
  const zhou = await talent('周予安')
  const [a, b] = [await submit(zhou), await submit(zhou)]
  await accept(a)
  await accept(b)
  expect((await take(zhou, a, at('2026-11-26', '09:00'))).status).toBe(200)
  await moveTo('2026-11-25T10:00:00+08:00', zhou)
  await solve(b)
  await zhou.client.call(evaluateRequest, {
    params: { id: b },
    body: { version: await versionOf(b), level: 2, reasons: ['问题没解决'], text: '学校太远' },
  })
  const seen = await history(gu, zhou.id)
  expect(seen.body?.items.map(({ kind }) => kind)).toEqual(['booking', 'follow_up', 'request', 'request'])
  expect(seen.body?.items[0]).toMatchObject({
    requestId: a,
    matterTitle: '子女入学',
    startsAt: '2026-11-26T01:00:00Z',
    place: '区人才服务大厅，市民中心 3 层',
  })
  expect(seen.body?.items[1]).toMatchObject({ what: 'revisit', state: 'open', mine: true, requestId: b })
  expect(seen.body?.person).toMatchObject({ id: zhou.id, open: 1, total: 2, next: { id: a } })
  // Whoever was rated has no part in the 回访, here as anywhere.
  expect((await history(lin, zhou.id)).body?.items.map(({ kind }) => kind)).toEqual([
    'booking',
    'request',
    'request',
  ])
  expect(JSON.stringify((await history(lin, zhou.id)).body)).not.toContain('学校太远')
  const page = await history(gu, zhou.id, { limit: '3' })
  const rest = await history(gu, zhou.id, { limit: '3', cursor: page.body?.nextCursor ?? '' })
  expect([...(page.body?.items ?? []), ...(rest.body?.items ?? [])]).toEqual(seen.body?.items)
})

test('of a person only what one may see: a colleague’s requests aren’t there, and with none there is no such person', async () => {
  const zhou = await talent('周予安')
  const [mine, theirs] = [await submit(zhou), await submit(zhou)]
  const version = await versionOf(theirs)
  await lin.client.call(transferRequest, {
    params: { id: theirs },
    body: { version, commissionerId: other.id, reason: '请假', note: '交接' },
  })
  const idsOf = async (by: Person) =>
    (await history(by, zhou.id)).body?.items.flatMap((one) => (one.kind === 'request' ? one.request.id : []))
  expect([await idsOf(lin), await idsOf(other)]).toEqual([[mine], [theirs]])
  expect(new Set(await idsOf(gu))).toEqual(new Set([mine, theirs]))

  const [stranger, third] = [await talent('何景川'), await addCommissioner(t, { matters: [] })]
  await submit(stranger)
  expect((await history(third, zhou.id)).status).toBe(404)
  expect((await history(lin, third.id)).status).toBe(404)
  expect((await history(gu, 'nobody')).status).toBe(404)
  expect((await history(zhou, zhou.id)).status).toBe(403)
  expect((await zhou.client.try(listServedPeople, {})).status).toBe(403)
})

test('a coordinator who applied sees themself as its talent alone', async () => {
  const id = await t.person(['talent', 'coordinator'], '顾明月')

  await addProfile(t, id, { name: '顾明月', phone: '13800000399' })
  const self = { id, client: await t.as(id) }
  await submit(self)
  expect((await history(self, id)).status).toBe(404)
  expect((await history(gu, id)).status).toBe(200)
})

test('both send at most 8 statements, and no more for many than for few', async () => {
  const zhou = await talent('周予安')
  await submit(zhou)
  const count = async () => [
    await statementsOf(() => people()),
    await statementsOf(() => history(lin, zhou.id)),
  ]
  const few = await count()
  for (let i = 0; i < 6; i += 1) await submit(await talent(`孙${i}`))
  await submit(zhou)
  expect(await count()).toEqual(few)
  expect(Math.min(...few)).toBeGreaterThan(2)
  expect(Math.max(...few)).toBeLessThanOrEqual(8)
})
