import {
  getBoard,
  getMe,
  getRequest,
  listCandidates,
  listDemoPeople,
  listOpenRequests,
  signInAsDemoPerson,
} from '@talent/contract'
import { addCoordinator, addTalent, submitSchooling } from '../../../test/district.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { compose } from '../../compose.ts'
import { seed } from '../../seed/seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 120_000)
afterAll(() => t.close())

/** Another start of the service over the same database. */
async function startWith(demo: boolean): Promise<void> {
  const { close } = await compose(
    { ...t.deps.config, demo },
    {
      clock: t.clock,
      database: { db: t.deps.db, pool: t.pool, external: t.engine === 'postgres', close: async () => {} },
      runJobs: false,
    },
  )
  await close()
}

test('with DEMO=false nobody is a demo person any more: not with a session, not as a candidate, not on the board', async () => {
  const visitor = await t.as(null)
  const { people } = await visitor.call(listDemoPeople, {})
  const of = (role: string) => people.find(({ roles }) => roles.includes(role as never))?.id ?? ''
  const kept = await Promise.all(['talent', 'commissioner', 'coordinator'].map((role) => t.as(of(role))))
  const signedIn = async () => Promise.all(kept.map(async (client) => (await client.try(getMe, {})).status))
  expect(await signedIn()).toEqual([200, 200, 200])

  await startWith(false)
  expect(await signedIn()).toEqual([401, 401, 401])
  const coordinator = await addCoordinator(t)
  expect(await coordinator.client.call(getBoard, {})).toMatchObject({
    loads: [],
    counts: { open: 0, dueToday: 0, late: 0, unassigned: 0 },
    resolved: { total: 0 },
  })
  expect((await coordinator.client.call(listOpenRequests, { query: {} })).items).toEqual([])
  const talent = await addTalent(t)
  const { id } = await submitSchooling(talent)
  expect((await talent.client.call(getRequest, { params: { id } })).commissioner).toBeNull()
  expect((await coordinator.client.call(listCandidates, { params: { id } })).items).toEqual([])
  await t.drain()
  const told = await t.deps.db
    .selectFrom('notification')
    .select('account_id')
    .where('subject_id', '=', id)
    .execute()
  expect(told).toEqual([{ account_id: coordinator.id }])

  await startWith(true)
  expect(await signedIn()).toEqual([200, 200, 200])
  expect((await visitor.try(signInAsDemoPerson, { body: { personId: of('talent') } })).status).toBe(200)
})
