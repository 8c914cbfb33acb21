import { withdrawRole } from '@talent/contract/account'
import { getBoard, getWorklist, listOpenRequests, setDuty } from '@talent/contract/desk'
import { listInbox } from '@talent/contract/notification'
import {
  assignRequest,
  getRequest,
  listCandidates,
  submitRequest,
  transferRequest,
  withdrawRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  submitSchooling,
  upload,
  type Person,
  useDistrict,
} from '../../../test/district.ts'
import { verifiedAs } from '../../../test/recognition.ts'
import { matchQueued } from './match-queued.ts'

const { t, coordinator } = useDistrict({ coordinator: addCoordinator })

const see = (id: string, reader = coordinator) => reader.client.call(getRequest, { params: { id } })
const commissionerOf = async (id: string) => (await see(id)).commissioner?.id ?? null
const talents = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => addTalent(t, { name: `人才${i}` })))

test('who keeps in touch with a class comes first for whoever is recognised as it, while that holds, and the reason is told', async () => {
  await addCommissioner(t, { name: '远', capacity: 30 })
  const serves = await addCommissioner(t, { categories: ['D 类', 'E 类'], capacity: 10 })
  const { id: earlier } = await submitSchooling(await addTalent(t))
  const given = async (category: 'C 类' | 'D 类', validUntil: string) => {
    const talent = await addTalent(t)
    await verifiedAs(t, talent.id, earlier, category, validUntil)
    return see((await submitSchooling(talent)).id, talent)
  }
  const recognised = await given('D 类', '2099-12-31')
  expect(recognised.commissioner?.id).toBe(serves.id)
  expect(recognised.matchReasons).toContainEqual(
    expect.objectContaining({ text: 'D 类人才由这位专员联系服务' }),
  )
  for (const other of [await given('C 类', '2099-12-31'), await given('D 类', '2020-12-31')]) {
    expect(other.commissioner?.id).not.toBe(serves.id)
    expect(other.matchReasons.map(({ kind }) => kind)).not.toContain('category')
  }
})

test('thirty at once for one place: one gets it, the others queue, none is lost', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const thirty = await talents(30)
  const files: string[] = []
  for (const { client } of thirty) files.push(await upload(client))
  const made = await Promise.all(
    thirty.map(({ client }, i) => client.call(submitRequest, { body: schoolingForm([files[i] ?? '']) })),
  )
  expect(new Set(made.map((one) => one.number)).size).toBe(30)

  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['state', 'commissioner_account_id'])
    .execute()
  expect(rows).toHaveLength(30)
  expect(rows.every((row) => row.state === 'submitted')).toBe(true)
  expect(rows.filter((row) => row.commissioner_account_id === lin.id)).toHaveLength(1)

  await t.drain()
  const listed: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string }[]; total: number; nextCursor: string | null } =
      await coordinator.client.call(listOpenRequests, {
        query: { limit: '7', ...(cursor === '' ? {} : { cursor }) },
      })
    expect(page.total).toBe(30)
    listed.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(listed.sort()).toEqual(made.map(({ id }) => id).sort())
  const board = await coordinator.client.call(getBoard, {})
  expect(board.counts).toMatchObject({ open: 30, unassigned: 29 })
  expect(board.loads).toEqual([
    { id: lin.id, name: '林知远', areaName: '科创园', load: 1, capacity: 1, onDuty: true },
  ])
  expect(board.unassigned[0]?.suggestion).toMatchObject({ id: lin.id })
  expect(board.unassigned[0]?.request.nextStep).toMatchObject({ actor: 'coordinator', who: '统筹人员' })
  expect(JSON.stringify(board).length).toBeLessThan(100 * 1024)
})

test('nobody is matched, or named by hand, whose role was withdrawn', async () => {
  const lin = await addCommissioner(t)
  await coordinator.client.call(withdrawRole, { params: { id: lin.id }, body: { role: 'commissioner' } })
  const { id } = await submitSchooling(await addTalent(t))
  expect(await commissionerOf(id)).toBeNull()
  expect((await coordinator.client.call(listCandidates, { params: { id } })).items).toEqual([])
  const { version } = await see(id)
  const { error } = await coordinator.client.try(assignRequest, {
    params: { id },
    body: { version, commissionerId: lin.id },
  })
  expect(error?.code).toBe('commissioner_unfit')
})

test('a place that frees goes to the oldest who fits, once, however many workers look', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const [first, second, third] = (await talents(3)) as [Person, Person, Person]
  const order: string[] = []
  for (const [i, talent] of [first, second, third].entries()) {
    t.clock.moveTo(`2026-11-24T1${i}:00:00+08:00`)
    order.push((await submitSchooling(talent)).id)
  }
  await t.drain()
  expect(await Promise.all(order.map(commissionerOf))).toEqual([lin.id, null, null])

  await first.client.call(withdrawRequest, { params: { id: order[0] ?? '' }, body: { version: 2 } })
  await Promise.all([matchQueued(t.deps), matchQueued(t.deps), matchQueued(t.deps), t.drain()])
  expect(await Promise.all(order.slice(1).map(commissionerOf))).toEqual([lin.id, null])
  const assigned = (await see(order[1] ?? '')).timeline.filter((entry) => entry.kind === 'assign')
  expect(assigned).toHaveLength(1)
  await t.drain()
  expect((await second.client.call(listInbox, {})).items.map((item) => item.what)).toEqual([
    '林专员将为您办理',
  ])
})

test('who comes later does not take the place somebody already waits for', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const [first, second, third] = (await talents(3)) as [Person, Person, Person]
  const one = await submitSchooling(first)
  t.clock.moveTo('2026-11-24T15:00:00+08:00')
  const two = await submitSchooling(second)
  await t.drain()
  t.clock.moveTo('2026-11-24T16:00:00+08:00')
  await first.client.call(withdrawRequest, { params: { id: one.id }, body: { version: one.version } })
  // The place is free, but its job hasn't run yet.
  const three = await submitSchooling(third)
  expect(await commissionerOf(three.id)).toBeNull()
  await t.drain()
  expect([await commissionerOf(two.id), await commissionerOf(three.id)]).toEqual([lin.id, null])
})

test('the line goes by who joined it first, whatever the clock of the copy that took them in said', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const [first, second, third] = (await talents(3)) as [Person, Person, Person]
  const one = await submitSchooling(first)
  const two = await submitSchooling(second)
  t.clock.moveTo('2026-11-24T09:00:00+08:00')
  const three = await submitSchooling(third)
  await t.drain()
  await first.client.call(withdrawRequest, { params: { id: one.id }, body: { version: one.version } })
  await t.drain()
  expect([await commissionerOf(two.id), await commissionerOf(three.id)]).toEqual([lin.id, null])
})

test('coming on duty pulls what waits; going off duty takes nothing new', async () => {
  const song = await addCommissioner(t, { name: '宋知微', onDuty: false })
  const [talent, late] = (await talents(2)) as [Person, Person]
  const { id } = await submitSchooling(talent)
  await t.drain()
  expect(await commissionerOf(id)).toBeNull()
  expect((await coordinator.client.call(listInbox, {})).items.map((item) => item.what)).toEqual([
    '人才0的子女入学申请在等候分派',
  ])
  await song.client.call(setDuty, { body: { onDuty: true } })
  await t.drain()
  expect(await commissionerOf(id)).toBe(song.id)
  await song.client.call(setDuty, { body: { onDuty: false } })
  expect(await commissionerOf((await submitSchooling(late)).id)).toBeNull()
  expect((await song.client.call(getWorklist, {})).onDuty).toBe(false)
})

test('continuity before enterprise before area; the reasons say so', async () => {
  const area = await addCommissioner(t, { name: '江以宁' })
  const employer = await addCommissioner(t, {
    name: '欧阳青',
    areaCodes: ['xc'],
    employers: ['某材料研究院'],
  })
  const talent = await addTalent(t)
  const first = await see((await submitSchooling(talent)).id)
  expect(first.commissioner).toMatchObject({ id: employer.id, title: '欧阳专员' })
  expect(first.matchReasons.map((reason) => reason.kind)).toEqual(['matter', 'employer', 'load'])

  await employer.client.call(transferRequest, {
    params: { id: first.id },
    body: { version: 2, commissionerId: area.id, reason: '请假', note: '材料齐全' },
  })
  const second = await see((await submitSchooling(talent)).id)
  expect(second.commissioner?.id).toBe(area.id)
  expect(second.matchReasons.map((reason) => reason.kind)).toEqual(['own', 'matter', 'area', 'load'])
})

test('the board says who is late', async () => {
  await addCommissioner(t)
  const [slow, quick] = (await talents(2)) as [Person, Person]
  const late = await submitSchooling(slow)
  t.clock.moveTo('2026-11-27T10:00:00+08:00')
  await submitSchooling(quick, { slots: [] })
  const board = await coordinator.client.call(getBoard, {})
  expect(board.counts).toEqual({ open: 2, dueToday: 0, late: 1, unassigned: 0 })
  expect(board.late.map((request) => request.id)).toEqual([late.id])
  expect(board.late[0]?.clock.remaining).toBe(-2)
  const { items } = await coordinator.client.call(listOpenRequests, {})
  expect(items[0]?.id).toBe(late.id)
  expect((await coordinator.client.call(getBoard, { query: { area: 'xc' } })).counts.open).toBe(0)
})
