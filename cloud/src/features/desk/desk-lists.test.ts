import { listWaiting, listWatched, WATCHED, type Watched } from '@talent/contract/desk'
import { sendLeave } from '@talent/contract/leave'
import {
  acceptRequest,
  answerSupervision,
  assignRequest,
  getRequest,
  handBackRequest,
  nudgeRequest,
  standingOf,
  superviseRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'

const { t, gu, lin } = useDistrict({ gu: addCoordinator, lin: addCommissioner })

async function moveTo(when: string, ...people: Person[]): Promise<void> {
  t.clock.moveTo(when)
  for (const person of [gu, lin, ...people]) person.client = await t.as(person.id)
}
let phone = 13_800_000_200
const talent = (name = '周予安') => addTalent(t, { name, phone: String((phone += 1)) })
const accepted = async (person: Person) => {
  const { id, version } = await submitSchooling(person, { slots: [] })
  await lin.client.call(acceptRequest, { params: { id }, body: { version } })
  return id
}
const watched = (query: { show?: Watched; department?: string; limit?: string; cursor?: string } = {}) =>
  gu.client.call(listWatched, { query })
const idsOf = (items: { request: { id: string } }[]) => items.map(({ request }) => request.id)
const waiting = (query: { show?: 'decision' | 'place' } = {}) => gu.client.call(listWaiting, { query })

test('督办: late, due today, watched over, asked for; each figure leads to what it counts, in the order of its day', async () => {
  const [a, b, c, d] = [await talent(), await talent(), await talent(), await talent()]
  const [late, supervised] = [await accepted(a), await accepted(b)]
  await moveTo('2026-11-25T10:00:00+08:00', a, b, c, d)
  const today = await accepted(c)
  await moveTo('2026-12-09T10:00:00+08:00', a, b, c, d)
  const ahead = await accepted(d)
  await accepted(await talent())
  await gu.client.call(superviseRequest, {
    params: { id: supervised },
    body: { version: (await gu.client.call(getRequest, { params: { id: supervised } })).version, note: '' },
  })
  await d.client.call(nudgeRequest, { params: { id: ahead }, body: {} })
  await a.client.call(nudgeRequest, { params: { id: late }, body: {} })

  const all = await watched()
  expect(idsOf(all.items)).toHaveLength(4)
  expect(new Set(idsOf(all.items).slice(0, 2))).toEqual(new Set([late, supervised]))
  expect(idsOf(all.items).slice(2)).toEqual([today, ahead])
  expect(all.items.map(({ request }) => standingOf(request.clock))).toEqual([
    'late',
    'late',
    'today',
    'ahead',
  ])
  const figures = { late: 2, today: 1, supervised: 1, nudged: 2 }
  for (const show of WATCHED) {
    const { items, total } = await watched({ show })
    const figure = all.facets.show.find(({ value }) => value === show)?.count
    expect([show, items.length, total, figure]).toEqual([show, figures[show], figures[show], figures[show]])
  }
  expect(idsOf((await watched({ show: 'supervised' })).items)).toEqual([supervised])
  const first = await watched({ limit: '3' })
  const rest = await watched({ limit: '3', cursor: first.nextCursor ?? '' })
  expect([...idsOf(first.items), ...idsOf(rest.items)]).toEqual(idsOf(all.items))

  // By the matter's department, and what it has open whatever is looked at.
  const [department] = all.departments
  expect(all.departments).toEqual([{ code: department?.code, name: department?.name, open: 5, late: 2 }])
  expect(all.items[0]?.departmentName).toBe(department?.name)
  expect(rest.departments).toEqual([])
  expect((await watched({ department: department?.code ?? '' })).total).toBe(4)
  expect(await watched({ department: 'no-such' })).toMatchObject({ total: 0, facets: { show: [] } })

  // What the commissioner answered is read here, to be agreed to or not.
  await lin.client.call(answerSupervision, {
    params: { id: supervised },
    body: {
      version: (await watched({ show: 'supervised' })).items[0]?.request.version ?? 0,
      reason: '等专家',
      newDay: '2026-12-10',
    },
  })
  expect((await watched({ show: 'supervised' })).items[0]?.request.attention.supervision?.answer).toEqual({
    newDay: '2026-12-10',
    reason: '等专家',
  })
})

test('分派: why nobody has it, whom it could be given to, and who waits where in the line', async () => {
  const duty = (on_duty: boolean) =>
    t.deps.db.updateTable('commissioner').set({ on_duty }).where('account_id', '=', lin.id).execute()
  const capacity = (most: number) =>
    t.deps.db.updateTable('commissioner').set({ capacity: most }).where('account_id', '=', lin.id).execute()
  await capacity(1)
  const taken = await submitSchooling(await talent(), { slots: [] })
  const first = await submitSchooling(await talent('甲'), { slots: [] })
  const second = await submitSchooling(await talent('乙'), { slots: [] })
  expect(await waiting()).toMatchObject({
    total: 2,
    facets: { show: [{ value: 'place', count: 2 }] },
    items: [
      {
        request: { id: first.id },
        place: 1,
        why: { kind: 'full', who: ['林知远'] },
        suggestion: { id: lin.id, free: false },
      },
      { request: { id: second.id }, place: 2, why: { kind: 'full' }, waited: 0 },
    ],
    assignedToday: [{ by: 'area', count: 1 }],
  })

  // Nobody is there: it isn't a line any more, a coordinator decides.
  await duty(false)
  await moveTo('2026-11-26T10:00:00+08:00')
  const decided = await waiting({ show: 'decision' })
  expect(decided).toMatchObject({
    total: 2,
    items: [{ why: { kind: 'off_duty', who: ['林知远'] }, place: null, waited: 2, suggestion: null }, {}],
  })
  expect((await waiting({ show: 'place' })).total).toBe(0)
  expect(decided.assignedToday).toEqual([])
  await t.deps.db
    .deleteFrom('role_scope')
    .where('account_id', '=', lin.id)
    .where('kind', '=', 'matter')
    .execute()
  expect((await waiting()).items[0]?.why).toEqual({ kind: 'nobody', who: [], handedBack: null })

  // Given back: who, why, and whom they suggest, who goes before the rule's own choice.
  await t.deps.db
    .insertInto('role_scope')
    .values({ account_id: lin.id, role: 'commissioner', kind: 'matter', value: 'child-schooling' })
    .execute()
  await duty(true)
  const xu = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1 })
  const jiang = await addCommissioner(t, { name: '江以宁', areaCodes: ['xc'], capacity: 9, onDuty: false })
  await moveTo('2026-11-24T15:00:00+08:00', xu)
  await t.deps.db
    .updateTable('commissioner')
    .set({ on_duty: true })
    .where('account_id', '=', jiang.id)
    .execute()
  const { version } = await gu.client.call(getRequest, { params: { id: taken.id } })
  await lin.client.call(handBackRequest, {
    params: { id: taken.id },
    body: { version, reason: 'not_ours', suggestedId: jiang.id, note: '只给同事看' },
  })
  const [back] = (await waiting({ show: 'decision' })).items
  expect(back).toMatchObject({
    request: { id: taken.id },
    place: null,
    why: { kind: 'handed_back', handedBack: { reason: 'not_ours', by: '林知远', suggested: '江以宁' } },
    suggestion: { id: jiang.id, name: '江以宁', free: true },
  })
  expect(JSON.stringify(back)).not.toContain('只给同事看')
})

test('分派 past whoever waits longer is said with a reason, which the talent reads', async () => {
  await t.deps.db.updateTable('commissioner').set({ capacity: 1 }).execute()
  await submitSchooling(await talent(), { slots: [] })
  const first = await submitSchooling(await talent('甲'), { slots: [] })
  const person = await talent('乙')
  const second = await submitSchooling(person, { slots: [] })
  const xu = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 5 })
  const give = (id: string, reason?: string) =>
    gu.client.try(assignRequest, { params: { id }, body: { version: 1, commissionerId: xu.id, reason } })
  expect((await give(second.id)).error).toMatchObject({ code: 'invalid', fields: [{ field: 'reason' }] })
  expect((await waiting()).total).toBe(2)
  expect((await give(second.id, '孩子下周报到')).status).toBe(200)
  const seen = await person.client.call(getRequest, { params: { id: second.id } })
  expect(seen.matchReasons[0]).toEqual({ kind: 'by_hand', head: '统筹安排', text: '孩子下周报到' })
  expect(JSON.stringify(seen.timeline.at(-1))).toContain('孩子下周报到')
  // Whoever is first passes nobody.
  expect((await give(first.id)).status).toBe(200)
})

test('预计有空位: by what is promised for which day, then by who comes back from leave; where nothing says so, nothing', async () => {
  const capacity = (most: number) => t.deps.db.updateTable('commissioner').set({ capacity: most }).execute()
  const expected = async () => (await waiting()).items.map((one) => one.expected)
  await capacity(1)
  const taken = await submitSchooling(await talent(), { slots: [] })
  await submitSchooling(await talent('甲'), { slots: [] })
  await submitSchooling(await talent('乙'), { slots: [] })
  // Not accepted yet: it is promised for no day.
  expect(await expected()).toEqual([null, null])
  await lin.client.call(acceptRequest, { params: { id: taken.id }, body: { version: taken.version } })
  const { clock } = await gu.client.call(getRequest, { params: { id: taken.id } })
  expect(await expected()).toEqual([{ on: clock.dueOn, by: 'due', who: '林知远' }, null])
  await lin.client.call(sendLeave, {
    body: { from: { day: '2026-11-25', half: 'am' }, to: { day: '2026-11-26', half: 'pm' } },
  })
  await moveTo('2026-11-25T10:00:00+08:00')
  expect(await expected()).toEqual([null, null])
  await capacity(2)
  expect(await expected()).toEqual([{ on: '2026-11-27', by: 'leave', who: '林知远' }, null])
})
