import { getMe, signInAsDemoPerson } from '@talent/contract/me'
import { endSession, listSessions, signOut, signOutEverywhere } from '@talent/contract/session'
import { getBoard } from '@talent/contract/desk'
import { createTestApp, NOW, type TestApp } from '../../../test/test-app.ts'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
beforeEach(() => t.clock.moveTo(NOW))
afterAll(() => t.close())

const status = async (token: string) =>
  (await t.app.inject({ url: getMe.path, headers: { authorization: `Bearer ${token}` } })).statusCode
const events = async (accountId: string) =>
  (
    await t.deps.db
      .selectFrom('security_event')
      .select(['kind', 'detail'])
      .where('account_id', '=', accountId)
      .orderBy('kind')
      .execute()
  ).map(({ kind, detail }) => [kind, detail])
const HOUR = 3_600_000
const later = (hours: number) =>
  t.clock.moveTo(new Date(new Date(NOW).getTime() + hours * HOUR).toISOString())

test('one sees one’s own devices: when, last used, of which kind, and nothing more', async () => {
  const id = await t.person(['talent'])
  const [phone, desk] = [await t.as(id), await t.as(id)]
  await t.as(await t.person(['talent']))
  await t.deps.db
    .updateTable('session')
    .set({ kind: 'mini_program' })
    .where('account_id', '=', id)
    .where('id', '=', (await phone.call(listSessions, {})).sessions.find(({ current }) => current)?.id ?? '')
    .execute()
  later(2)
  await desk.call(getMe, {})
  const { sessions } = await desk.call(listSessions, {})
  const since = new Date(NOW).toISOString()
  expect(sessions).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      kind: 'browser',
      since,
      lastUsedAt: t.clock.now().toISOString(),
      current: true,
    },
    { id: expect.any(String), kind: 'mini_program', since, lastUsedAt: since, current: false },
  ])
  expect(sessions.some((one) => desk.token.includes(one.id))).toBe(false)
})

test('ending one device leaves the others; a stranger’s can’t be ended', async () => {
  const id = await t.person(['talent'])
  const [phone, desk, other] = [await t.as(id), await t.as(id), await t.as(await t.person(['talent']))]
  const ofPhone = (await phone.call(listSessions, {})).sessions.find(({ current }) => current)?.id ?? ''
  expect((await other.try(endSession, { params: { id: ofPhone } })).status).toBe(404)
  await desk.call(endSession, { params: { id: ofPhone } })
  expect([await status(phone.token), await status(desk.token), await status(other.token)]).toEqual([
    401, 200, 200,
  ])
  await desk.call(signOut, {})
  expect(await status(desk.token)).toBe(401)
  expect(await events(id)).toEqual([
    ['session_ended', ''],
    ['sign_out', ''],
  ])
})

test('signing out everywhere ends every session of one’s own, this one too, and nobody else’s', async () => {
  const id = await t.person(['talent', 'commissioner'])
  const [phone, desk, other] = [await t.as(id), await t.as(id), await t.as(await t.person(['talent']))]
  await phone.call(signOutEverywhere, {})
  expect([await status(phone.token), await status(desk.token), await status(other.token)]).toEqual([
    401, 401, 200,
  ])
  expect(await events(id)).toEqual([['sign_out_everywhere', '']])
})

test.each([
  ['talent', 7 * 24 - 1, 200],
  ['talent', 7 * 24, 401],
  ['commissioner', 47, 200],
  ['commissioner', 48, 401],
  ['coordinator', 48, 401],
] as const)('unused, a session of a %s after %i hours answers %i', async (role, hours, answer) => {
  const { token } = await t.as(await t.person([role]))
  later(hours)
  expect(await status(token)).toBe(answer)
})

test.each([
  ['talent', 30],
  ['commissioner', 7],
] as const)('in use every day, a session of a %s ends after %i days', async (role, days) => {
  const { token } = await t.as(await t.person([role]))
  for (let day = 0; day < days; day += 1) {
    later(day * 24 + 23)
    expect([day, await status(token)]).toEqual([day, 200])
  }
  later(days * 24)
  expect(await status(token)).toBe(401)
})

test('whoever comes to work here has the shorter life from then on', async () => {
  const id = await t.person(['talent'])
  const { token } = await t.as(id)
  later(49)
  await t.deps.db.insertInto('account_role').values({ account_id: id, role: 'coordinator' }).execute()
  expect(await status(token)).toBe(401)
})

test('signing in, its refusal and what a role may not are on record, without personal data', async () => {
  await t.deps.db
    .insertInto('account')
    .values({ id: 'demo-1', name: '演示', demo: true, created_at: t.clock.now() })
    .execute()
  await t.deps.db.insertInto('account_role').values({ account_id: 'demo-1', role: 'talent' }).execute()
  const visitor = await t.as(null)
  await visitor.call(signInAsDemoPerson, { body: { personId: 'demo-1' } })
  expect(await events('demo-1')).toEqual([['sign_in', 'browser']])
  await visitor.try(signInAsDemoPerson, { body: { personId: 'zhang-san-13912345678' } })
  const talent = await t.as('demo-1')
  for (let i = 0; i < 3; i += 1)
    await t.app.inject({ url: getBoard.path, headers: { authorization: `Bearer ${talent.token}` } })
  expect(await events('demo-1')).toEqual([
    ['refused', 'GET /api/desk/board'],
    ['sign_in', 'browser'],
  ])
  const all = await t.deps.db.selectFrom('security_event').selectAll().execute()
  expect(all.filter(({ kind }) => kind === 'sign_in_refused')).toMatchObject([
    { account_id: null, detail: 'not_found' },
  ])
  expect(JSON.stringify(all)).not.toContain('13912345678')
})

test.each(['update security_event set detail = $1', 'delete from security_event where detail = $1'])(
  'a record can’t be changed afterwards: %s',
  async (statement) => {
    await (await t.as(await t.person(['talent']))).call(signOut, {})
    await expect(t.pool.query(statement, [''])).rejects.toThrow('only ever added')
  },
)
