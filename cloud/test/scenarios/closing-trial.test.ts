import { getBoard, setDuty } from '@talent/contract/desk'
import { getMe } from '@talent/contract/me'
import {
  acceptRequest,
  assignRequest,
  getRequest,
  type RequestDetail,
} from '@talent/contract/service-request'
import { sql } from 'kysely'
import { MATCH_QUEUED } from '../../src/features/service-request/index.ts'
import { matchQueued } from '../../src/features/service-request/match-queued.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  submitSchooling,
  type Person,
  useDistrict,
} from '../district.ts'
import { statementsOf } from '../statements.ts'
import { startWith } from '../start-with.ts'

/** While the trial was open a real talent's requests were given to a demo commissioner. */
const { t, demo, coordinator, demoCoordinator, talent } = useDistrict({
  demo: addCommissioner,
  coordinator: addCoordinator,
  demoCoordinator: (t) => addCoordinator(t, '演示统筹'),
  talent: addTalent,
})
let waiting: string
let accepted: string
beforeEach(async () => {
  const ids = [demo.id, demoCoordinator.id]
  await t.deps.db.updateTable('account').set({ demo: true }).where('id', 'in', ids).execute()
  await startWith(t, true)
  waiting = (await submitSchooling(talent)).id
  accepted = (await submitSchooling(talent)).id
  await demo.client.call(acceptRequest, { params: { id: accepted }, body: { version: 2 } })
  await t.drain()
})

const see = (id: string, reader: Person = coordinator): Promise<RequestDetail> =>
  reader.client.call(getRequest, { params: { id } })
const transfers = async () =>
  (
    await t.deps.db
      .selectFrom('timeline_entry')
      .select(['request_id', 'actor_role'])
      .where('kind', '=', 'transfer')
      .execute()
  ).map((row) => [row.request_id, row.actor_role])

it('with DEMO=false goes back to the line, in the same words as after a withdrawn role; the promise stays', async () => {
  const before = await see(accepted)
  await startWith(t, false)
  expect((await see(accepted)).commissioner?.onDuty).toBe(false)
  await t.drain()

  for (const id of [waiting, accepted]) {
    const detail = await see(id, talent)
    expect(detail.commissioner).toBeNull()
    expect(detail.timeline.at(-1)).toMatchObject({
      kind: 'transfer',
      from: '林知远',
      to: '统筹人员',
      reason: '专员调整',
      author: { role: 'system', name: '系统' },
    })
    expect(detail.nextStep).toMatchObject({ actor: 'coordinator', what: '安排专员' })
  }
  const after = await see(accepted)
  expect([after.state, after.clock.dueOn]).toEqual(['accepted', before.clock.dueOn])
  const told = '您的申请正在重新安排专员'
  expect((await newsOf(talent)).filter((what) => what === told)).toHaveLength(2)
  const asked = '周予安的子女入学申请在等候分派'
  expect((await newsOf(coordinator)).filter((what) => what === asked)).toHaveLength(2)
  expect((await coordinator.client.call(getBoard, {})).counts.unassigned).toBe(2)
  expect((await talent.client.call(getMe, {})).commissioner).toBeNull()
})

it('goes to a real commissioner with a place, who goes on where it is; the rest once one comes on duty', async () => {
  const one = await addCommissioner(t, { name: '许青禾', areaCodes: ['xc'], capacity: 1 })
  await startWith(t, false)
  await t.drain()
  expect([(await see(waiting)).commissioner?.id, (await see(accepted)).commissioner]).toEqual([one.id, null])
  expect(await newsOf(one)).toEqual(['周予安的子女入学申请转派给了您'])
  expect(
    (await one.client.call(acceptRequest, { params: { id: waiting }, body: { version: 3 } })).state,
  ).toBe('accepted')

  const two = await addCommissioner(t, { name: '后来', onDuty: false })
  await two.client.call(setDuty, { body: { onDuty: true } })
  await t.drain()
  expect((await see(accepted)).commissioner?.id).toBe(two.id)
  expect((await see(accepted)).state).toBe('accepted')
})

it('is handed back once, however many copies start and work at the same time', async () => {
  await Promise.all([1, 2, 3].map(() => startWith(t, false)))
  await Promise.all([1, 2, 3].map(() => t.drain()))
  await t.drain()
  expect((await transfers()).sort()).toEqual(
    [
      [waiting, 'system'],
      [accepted, 'system'],
    ].sort(),
  )
})

it('is handed back later too, when it was given at the very moment of the start', async () => {
  await startWith(t, false)
  await t.drain()
  const given = { commissioner_account_id: demo.id, assigned_at: t.clock.now() }
  await t.deps.db.updateTable('service_request').set(given).where('id', '=', waiting).execute()
  await t.deps.db.transaction().execute((trx) => t.deps.queue.send(trx, MATCH_QUEUED, {}))
  await t.drain()
  expect((await see(waiting)).commissioner).toBeNull()
})

it('a start finds nothing to do where nobody is away, and what demo people asked for stays as it is', async () => {
  await t.deps.db.updateTable('account').set({ demo: true }).where('id', '=', talent.id).execute()
  const row = () => t.deps.db.selectFrom('service_request').selectAll().orderBy('id').execute()
  const before = await row()
  await startWith(t, false)
  await t.drain()
  expect([await row(), await transfers()]).toEqual([before, []])

  await startWith(t, true)
  await t.drain()
  expect([await row(), await transfers()]).toEqual([before, []])
  expect((await see(waiting, demo)).commissioner).toMatchObject({ id: demo.id, onDuty: true })
  const queued = await sql<{
    n: string
  }>`select count(*) as n from pgboss.job where name = ${MATCH_QUEUED.name}
    and state in ('created', 'retry', 'active')`.execute(t.deps.db)
  expect(Number(queued.rows[0]?.n)).toBe(0)
})

it('is asked for by one statement of a round of the line, however many commissioners there are', async () => {
  await startWith(t, false)
  await t.drain()
  // The line is empty: the question, and a transaction with its lock and the first in the line.
  await t.deps.db.updateTable('service_request').set({ state: 'withdrawn' }).execute()
  const round = () => statementsOf(() => matchQueued(t.deps))
  expect(await round()).toBe(5)
  for (const name of ['甲', '乙', '丙']) await addCommissioner(t, { name })
  expect(await round()).toBe(5)
})

it('may be assigned by hand afterwards, never to a demo commissioner', async () => {
  await startWith(t, false)
  await t.drain()
  const assign = (commissionerId: string, version: number) =>
    coordinator.client.try(assignRequest, { params: { id: waiting }, body: { commissionerId, version } })
  const { version } = await see(waiting)
  expect((await assign(demo.id, version)).error?.code).toBe('commissioner_unfit')
  const real = await addCommissioner(t, { name: '许青禾' })
  expect((await assign(real.id, version)).status).toBe(200)
})
