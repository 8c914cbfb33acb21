import { listDemoPeople } from '@talent/contract/account'
import { getMe, signInAsDemoPerson } from '@talent/contract/me'
import { getBoard, getWorklist, listOpenRequests, setDuty } from '@talent/contract/desk'
import { listInbox } from '@talent/contract/notification'
import {
  getRequest,
  listCandidates,
  transferRequest,
  TRANSFER_REASONS,
  withdrawRequest,
} from '@talent/contract/service-request'
import { addCommissioner, addCoordinator, addTalent, submitSchooling } from '../../../test/district.ts'
import { startWith } from '../../../test/start-with.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import { seed } from '../../seed/seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 120_000)
afterAll(() => t.close())

test('with DEMO=false nobody is a demo person any more: not with a session, not as a candidate, not on the board', async () => {
  const visitor = await t.as(null)
  const { people } = await visitor.call(listDemoPeople, {})
  const of = (role: string) => people.find(({ roles }) => roles.includes(role as never))?.id ?? ''
  const kept = await Promise.all(['talent', 'commissioner', 'coordinator'].map((role) => t.as(of(role))))
  const signedIn = async () => Promise.all(kept.map(async (client) => (await client.try(getMe, {})).status))
  expect(await signedIn()).toEqual([200, 200, 200])

  await startWith(t, false)
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
  await talent.client.call(withdrawRequest, { params: { id }, body: { version: 1 } })

  await startWith(t, true)
  expect(await signedIn()).toEqual([200, 200, 200])
  expect((await visitor.try(signInAsDemoPerson, { body: { personId: of('talent') } })).status).toBe(200)
})

test('with DEMO=false no list of staff has a demo request: not the worklist, the 会话, the inbox, a load; nor does a job take one up', async () => {
  const visitor = await t.as(null)
  const { people } = await visitor.call(listDemoPeople, {})
  const demoCoordinator = await t.as(people.find(({ roles }) => roles.includes('coordinator'))?.id ?? '')
  const lin = await addCommissioner(t, { matters: ['spouse-employment'] })
  const open = (await demoCoordinator.call(listOpenRequests, { query: {} })).items
  const asked = open.find(({ state }) => state === 'supplementing')
  const body = { commissionerId: lin.id, reason: TRANSFER_REASONS[0], note: '已约材料' }
  const given = { params: { id: asked?.id ?? '' }, body: { ...body, version: asked?.version ?? 0 } }
  await demoCoordinator.call(transferRequest, given)
  await t.drain()
  expect(await lin.client.call(getWorklist, {})).toMatchObject({ total: 1, load: 1, unread: 1 })
  expect(await lin.client.call(listInbox, {})).toMatchObject({ total: 1, unread: 1 })

  await startWith(t, false)
  const empty = { items: [], total: 0, recent: [], load: 0, unread: 0, facets: { due: [] } }
  expect(await lin.client.call(getWorklist, {})).toMatchObject(empty)
  expect(await lin.client.call(getWorklist, { query: { order: 'latest' } })).toMatchObject(empty)
  expect(await lin.client.call(listInbox, {})).toMatchObject({ items: [], total: 0, unread: 0 })
  expect((await lin.client.call(getMe, {})).unread).toBe(0)
  const coordinator = await addCoordinator(t, '许知秋')
  expect((await coordinator.client.call(getBoard, {})).loads).toMatchObject([{ id: lin.id, load: 0 }])

  // A demo request has waited in the line for longer.
  const { id } = await submitSchooling(await addTalent(t, { phone: '13800000129' }))
  const scope = { account_id: lin.id, role: 'commissioner', kind: 'matter' } as const
  const more = ['child-schooling', 'medical-care', 'tax-reward-consult'].map((value) => ({ ...scope, value }))
  await t.deps.db.insertInto('role_scope').values(more).execute()
  await lin.client.call(setDuty, { body: { onDuty: true } })
  await t.drain()
  const { items } = await lin.client.call(getWorklist, {})
  expect(items.map((one) => one.id)).toEqual([id])
  const waiting = open.find(({ commissioner }) => commissioner === null)?.id ?? ''
  const row = t.deps.db.selectFrom('service_request').select('commissioner_account_id as to')
  expect(await row.where('id', '=', waiting).executeTakeFirst()).toEqual({ to: null })
  const candidates = await coordinator.client.call(listCandidates, { params: { id } })
  expect(candidates.items).toEqual([])

  t.clock.moveTo(`${asked?.nextStep?.dueOn ?? ''}T09:01:00+08:00`)
  await t.deps.queue.sendScheduled(t.clock.now())
  await t.drain()
  const reminders = t.deps.db.selectFrom('timeline_entry').select('id').where('kind', '=', 'remind')
  expect(await reminders.execute()).toEqual([])
})

test('a withdrawn role hides no request', async () => {
  const lin = await addCommissioner(t, { employers: ['某研究所'] })
  const talent = await addTalent(t, { phone: '13800000128', employer: '某研究所' })
  await submitSchooling(talent, { slots: [] })
  const coordinator = await addCoordinator(t, '许知秋')
  const seen = async () => [
    (await lin.client.call(getWorklist, {})).total,
    (await coordinator.client.call(listOpenRequests, { query: {} })).total,
  ]
  const before = await seen()
  expect(before).not.toContain(0)
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', talent.id).execute()
  expect(await seen()).toEqual(before)
})
