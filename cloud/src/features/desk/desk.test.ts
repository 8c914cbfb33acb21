import { getBoard, getWorklist, listOpenRequests, listWaiting, listWatched } from '@talent/contract/desk'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  handBackRequest,
  resolveRequest,
  standingOf,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
} from '../../../test/district.ts'
import { statementsOf } from '../../../test/statements.ts'

const { t, coordinator, lin } = useDistrict({ coordinator: addCoordinator, lin: addCommissioner })

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

test('在办 lists the earliest due first, of one area when asked, page after page', async () => {
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

test('the loads of an area are those of its commissioners', async () => {
  const cheng = await addCommissioner(t, { name: '程远山', areaCodes: ['xc'], capacity: 8 })
  await submit()
  const loads = async (area?: string) =>
    (await coordinator.client.call(getBoard, { query: { area } })).loads.map(({ id, load, capacity }) => [
      id,
      load,
      capacity,
    ])
  expect(await loads('kcy')).toEqual([[lin.id, 1, 20]])
  expect(await loads('xc')).toEqual([[cheng.id, 0, 8]])
  expect(await loads('cyy')).toEqual([])
  expect(await loads()).toHaveLength(2)
})

test('a day in a year nobody has announced is marked on the thread as well', async () => {
  await moveTo('2026-12-22T10:00:00+08:00')
  const { id } = await accept(await submit())
  const seen = await lin.client.call(getRequest, { params: { id } })
  expect(seen.clock).toMatchObject({ dueOn: '2027-01-06', provisional: true })
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'accept', promisedOn: '2027-01-06', provisional: true })
})

test('a late acceptance is never on time, not even resolved in the same second', async () => {
  const submitted = await submit()
  await moveTo('2026-12-04T10:00:00+08:00')
  const { id, version } = await accept(submitted)
  await lin.client.call(resolveRequest, {
    params: { id },
    body: { version, outcome: 'solved', text: '已安排学位' },
  })
  expect((await board()).resolved).toEqual({ total: 1, onTime: 0 })
})

test('补正 on a late request leaves it on the late lists, not counted on, and stopped in time it is on none', async () => {
  const ask = ({ id, version }: { id: string; version: number }) =>
    lin.client.call(askSupplement, {
      params: { id },
      body: { version, items: [{ what: '居住证明', basis: null }], note: '', withinWorkingDays: 3 },
    })
  const inTime = await accept(await submit())
  const late = await accept(await submit({ name: '孙一', phone: '13800000128' }))
  await ask(inTime)
  const due = await dueOf(late.id)
  await moveTo(`${due}T18:00:01+08:00`)
  expect((await board()).counts).toMatchObject({ open: 2, late: 1, dueToday: 0 })
  await ask(late)
  await moveTo('2026-12-30T10:00:00+08:00')
  const seen = await board()
  expect(seen.counts).toMatchObject({ open: 2, late: 1, dueToday: 0 })
  expect(seen.late.map(({ id }) => id)).toEqual([late.id])
  expect(seen.late[0]?.clock).toMatchObject({ phase: 'stopped', remaining: null, lateBy: 1, missedOn: due })
  const { items } = await coordinator.client.call(listOpenRequests, { query: {} })
  expect(items.map(({ id }) => id)).toEqual([late.id, inTime.id])
  expect((await lin.client.call(getWorklist, {})).items.map(({ id }) => id)).toEqual([late.id, inTime.id])
})

test('due today is the same number on both desks, until closing time', async () => {
  const { id } = await accept(await submit())
  await moveTo(`${await dueOf(id)}T18:00:00+08:00`)
  const today = async () => {
    const { items } = await lin.client.call(getWorklist, {})
    return items.filter(({ clock }) => standingOf(clock) === 'today').length
  }
  expect([(await board()).counts.dueToday, await today()]).toEqual([1, 1])
  await moveTo(`${await dueOf(id)}T18:00:01+08:00`)
  expect([(await board()).counts.dueToday, await today()]).toEqual([0, 0])
  expect((await board()).counts.late).toBe(1)
})

test('board, worklist, 在办, 督办 and 分派 send at most 8 statements, and no more for many requests than for few', async () => {
  await addCommissioner(t, { name: '何专员', capacity: 1, matters: ['medical-care'] })
  const readings = {
    board: () => board(),
    open: () => coordinator.client.call(listOpenRequests, { query: { limit: '50' } }),
    worklist: () => lin.client.call(getWorklist, {}),
    watched: () => coordinator.client.call(listWatched, {}),
    waiting: () => coordinator.client.call(listWaiting, {}),
  }
  const count = async () => {
    const found: Record<string, number> = {}
    for (const [name, read] of Object.entries(readings)) found[name] = await statementsOf(read)
    return found
  }
  await t.deps.db.updateTable('commissioner').set({ capacity: 4 }).where('account_id', '=', lin.id).execute()
  let next = 130
  const more = async (times: number) => {
    for (let i = 0; i < times; i += 1) await submit({ name: `孙${next}`, phone: `13800000${(next += 1)}` })
  }
  const back = await submit({ name: '孙退回', phone: '13800000129' })
  await lin.client.call(handBackRequest, {
    params: { id: back.id },
    body: { version: back.version, reason: 'not_ours', suggestedId: null, note: '请转派' },
  })
  await more(5)
  await moveTo('2026-12-04T10:00:00+08:00')
  const few = await count()
  await more(12)
  expect((await board()).counts).toMatchObject({ open: 18, late: 6, unassigned: 14 })
  expect(await count()).toEqual(few)
  for (const [name, statements] of Object.entries(few)) {
    expect(statements).toBeGreaterThan(2)
    expect([name, statements]).toEqual([name, Math.min(statements, 8)])
  }
})
