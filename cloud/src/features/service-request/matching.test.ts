import {
  assignRequest,
  getBoard,
  getRequest,
  getWorklist,
  listCandidates,
  listInbox,
  listOpenRequests,
  setDuty,
  submitRequest,
  transferRequest,
  withdrawRequest,
  withdrawRole,
  acceptRequest,
} from '@talent/contract'
import {
  addCommissioner,
  addCoordinator,
  addProfile,
  addTalent,
  beginAnew,
  schoolingForm,
  submitSchooling,
  upload,
  type Person,
} from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { MATCH_QUEUED } from './jobs.ts'
import { matchQueued } from './match-queued.ts'

let t: TestApp
let coordinator: Person
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(async () => {
  await beginAnew(t)
  coordinator = await addCoordinator(t)
})
afterAll(() => t.close())

const see = (id: string, reader = coordinator) => reader.client.call(getRequest, { params: { id } })
const commissionerOf = async (id: string) => (await see(id)).commissioner?.id ?? null
const talents = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => addTalent(t, { name: `人才${i}` })))

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

describe('a commissioner who is a talent too', () => {
  /** Gives a commissioner the role and profile of a talent. */
  async function alsoTalent(person: Person): Promise<Person> {
    await t.deps.db.insertInto('account_role').values({ account_id: person.id, role: 'talent' }).execute()
    await addProfile(t, person.id)
    return person
  }

  it('is never given their own request: by rule, by hand, by transfer, on the list or on the board', async () => {
    const lin = await alsoTalent(await addCommissioner(t, { capacity: 2 }))
    const own = await submitSchooling(lin)
    await t.drain()
    expect(await commissionerOf(own.id)).toBeNull()

    const { items: candidates } = await coordinator.client.call(listCandidates, { params: { id: own.id } })
    expect(candidates.map(({ id, unfit }) => [id, unfit])).toEqual([[lin.id, 'own_request']])
    const board = await coordinator.client.call(getBoard, {})
    expect(board.unassigned[0]?.suggestion).toBeNull()
    const byHand = await coordinator.client.try(assignRequest, {
      params: { id: own.id },
      body: { version: own.version, commissionerId: lin.id },
    })
    expect(byHand.error?.code).toBe('commissioner_unfit')

    const other = await addCommissioner(t, { name: '许青禾' })
    await t.deps.db.transaction().execute((trx) => t.deps.queue.send(trx, MATCH_QUEUED, {}))
    await t.drain()
    expect(await commissionerOf(own.id)).toBe(other.id)
    const { version } = await see(own.id)
    const back = await other.client.try(transferRequest, {
      params: { id: own.id },
      body: { version, commissionerId: lin.id, reason: '请假', note: '交接' },
    })
    expect(back.error?.code).toBe('commissioner_unfit')
    expect(
      (await lin.client.try(acceptRequest, { params: { id: own.id }, body: { version } })).error?.code,
    ).toBe('wrong_state')
    expect((await lin.client.call(getWorklist, {})).items).toEqual([])
  })

  it('waits with it without keeping anybody else waiting', async () => {
    const lin = await alsoTalent(await addCommissioner(t, { capacity: 1 }))
    const own = await submitSchooling(lin)
    const other = await submitSchooling(await addTalent(t))
    expect(await commissionerOf(other.id)).toBe(lin.id)
    const late = await submitSchooling(await addTalent(t, { name: '后来' }))
    await t.drain()
    expect(await commissionerOf(late.id)).toBeNull()
    const talentOf = t.deps.db
      .selectFrom('service_request')
      .select('talent_account_id')
      .where('id', '=', other.id)
    const { talent_account_id } = await talentOf.executeTakeFirstOrThrow()
    const { version } = await see(other.id)
    const client = await t.as(talent_account_id)
    await client.call(withdrawRequest, { params: { id: other.id }, body: { version } })
    await t.drain()
    expect([await commissionerOf(own.id), await commissionerOf(late.id)]).toEqual([null, lin.id])
  })

  it('stays the talent of it, and nothing else, after the role of a talent was withdrawn', async () => {
    const lin = await alsoTalent(await addCommissioner(t))
    const own = await submitSchooling(lin)
    const colleague = await addCommissioner(t, { name: '许青禾' })
    await coordinator.client.call(assignRequest, {
      params: { id: own.id },
      body: { version: own.version, commissionerId: colleague.id },
    })
    await coordinator.client.call(withdrawRole, { params: { id: lin.id }, body: { role: 'talent' } })
    const again = { ...lin, client: await t.as(lin.id) }
    expect((await see(own.id, again)).viewer).toBe('talent')
    const { version } = await see(own.id)
    const accepted = await again.client.try(acceptRequest, { params: { id: own.id }, body: { version } })
    expect(accepted.error?.code).toBe('wrong_state')
  })
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
  const employer = await addCommissioner(t, { name: '欧阳青', areaCode: 'xc', employers: ['某材料研究院'] })
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

test('转派 keeps the promise, tells the talent who and why, and keeps the note among colleagues', async () => {
  const lin = await addCommissioner(t)
  const other = await addCommissioner(t, { name: '许青禾', areaCode: 'xc' })
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent)
  await lin.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
  const before = await see(id)
  t.clock.moveTo('2026-11-26T09:00:00+08:00')
  await lin.client.call(transferRequest, {
    params: { id },
    body: { version: 3, commissionerId: other.id, reason: '需专业部门', note: '孩子情况见附件' },
  })

  const seen = await see(id, talent)
  expect(seen.commissioner?.name).toBe('许青禾')
  expect(seen.clock.dueOn).toBe(before.clock.dueOn)
  expect(seen.timeline.at(-1)).toMatchObject({
    kind: 'transfer',
    from: '林知远',
    to: '许青禾',
    reason: '需专业部门',
    note: '',
  })
  expect((await see(id, other)).timeline.at(-1)).toMatchObject({ note: '孩子情况见附件' })
  expect((await lin.client.try(getRequest, { params: { id } })).status).toBe(404)
  await t.drain()
  expect((await talent.client.call(listInbox, {})).items[0]?.what).toBe('您的申请转由许专员办理')
  expect((await other.client.call(listInbox, {})).items[0]?.what).toBe('周予安的子女入学申请转派给了您')
  const old = (await lin.client.call(listInbox, {})).items
  expect(old.every((item) => item.nextStep === null)).toBe(true)
})

test('by hand, too, only to one who fits; the list says who does and why not', async () => {
  const lin = await addCommissioner(t, { capacity: 1 })
  const full = await addCommissioner(t, { name: '甲', capacity: 1, areaCode: 'xc' })
  const away = await addCommissioner(t, { name: '乙', onDuty: false })
  const wrong = await addCommissioner(t, { name: '丙', matters: ['medical-care'] })
  const [a, b, c] = (await talents(3)) as [Person, Person, Person]
  const first = await submitSchooling(a)
  await submitSchooling(b)
  const waiting = await submitSchooling(c)
  expect(await commissionerOf(waiting.id)).toBeNull()

  const { items: candidates } = await lin.client.call(listCandidates, { params: { id: first.id } })
  expect(candidates.map(({ id, unfit }) => [id, unfit]).sort()).toEqual(
    [
      [full.id, 'full'],
      [away.id, 'off_duty'],
      [wrong.id, 'matter'],
    ].sort(),
  )
  for (const commissionerId of [full.id, away.id, wrong.id, 'nobody', lin.id]) {
    const body = { version: 2, commissionerId, reason: '请假' as const, note: '交接' }
    const { error } = await lin.client.try(transferRequest, { params: { id: first.id }, body })
    expect([commissionerId, error?.code]).toEqual([commissionerId, 'commissioner_unfit'])
  }
  const unfit = await coordinator.client.try(assignRequest, {
    params: { id: waiting.id },
    body: { version: 1, commissionerId: away.id },
  })
  expect(unfit.error?.code).toBe('commissioner_unfit')

  await away.client.call(setDuty, { body: { onDuty: true } })
  const given = await coordinator.client.call(assignRequest, {
    params: { id: waiting.id },
    body: { version: 1, commissionerId: away.id },
  })
  expect(given.version).toBe(2)
  await t.drain()
  const seen = await see(waiting.id)
  expect(seen.commissioner?.id).toBe(away.id)
  expect(seen.matchReasons[0]).toEqual({ kind: 'by_hand', head: '统筹安排', text: '由统筹人员分派' })
})

test('two transfers at once to one place: one gets it', async () => {
  await addCommissioner(t)
  const talentsOfBoth = await talents(2)
  const made = await Promise.all(talentsOfBoth.map((talent) => submitSchooling(talent)))
  const target = await addCommissioner(t, { name: '许青禾', areaCode: 'xc', capacity: 1 })
  const answers = await Promise.all(
    made.map(({ id }) =>
      coordinator.client.try(transferRequest, {
        params: { id },
        body: { version: 2, commissionerId: target.id, reason: '统筹调整', note: '均衡' },
      }),
    ),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  expect((await target.client.call(getWorklist, {})).load).toBe(1)
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
