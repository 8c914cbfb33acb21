import { createTestApp, NOW, type TestApp } from '../../../test/test-app.ts'

const DAY_MS = 86_400_000
const before = (days: number) => new Date(new Date(NOW).getTime() - days * DAY_MS)

describe('at night', () => {
  let t: TestApp
  beforeAll(async () => void (t = await createTestApp()))
  afterAll(() => t.close())

  it('sessions that have ended and keys of long ago are removed, and nothing else', async () => {
    const account = await t.person(['talent'])
    for (const [key, days] of [
      ['key-of-long-ago', 15],
      ['key-of-last-week', 7],
    ] as const)
      await t.deps.db
        .insertInto('idempotency')
        .values({ account_id: account, key, request_hash: 'x', answer: null, created_at: before(days) })
        .execute()
    await t.as(account)
    const [living] = await t.deps.db.selectFrom('session').select('token_hash').execute()
    await t.as(account)
    await t.as(account)
    const others = await t.deps.db
      .selectFrom('session')
      .select('token_hash')
      .where('token_hash', '<>', living?.token_hash ?? Buffer.alloc(0))
      .execute()
    const change = (i: number, to: { created_at?: Date; expires_at?: Date; last_used_at?: Date }) =>
      t.deps.db
        .updateTable('session')
        .set(to)
        .where('token_hash', '=', others[i]?.token_hash ?? Buffer.alloc(0))
        .execute()
    await change(0, { created_at: before(30), expires_at: before(0) })
    await change(1, { last_used_at: before(60) })

    await t.deps.queue.sendScheduled(t.clock.now())
    await t.drain()
    expect(await t.deps.db.selectFrom('session').select('token_hash').execute()).toEqual([living])
    expect(await t.deps.db.selectFrom('idempotency').select('key').execute()).toEqual([
      { key: 'key-of-last-week' },
    ])
  })

  it('security events older than half a year by the database’s clock are removed, even where our clock is two days ahead', async () => {
    // The database has a clock of its own, which no test moves.
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS)
    const record = (id: string, at: Date) =>
      t.deps.db
        .insertInto('security_event')
        .values({ id, at, kind: 'refused', account_id: null, detail: 'x' })
        .execute()
    await record('of-long-ago', ago(184.5))
    await record('of-half-a-year-by-our-clock', ago(182.5))
    t.clock.moveTo(ago(-2).toISOString())
    await t.deps.queue.sendScheduled(t.clock.now())
    await t.drain()
    expect(
      await t.deps.db.selectFrom('security_event').select('id').where('kind', '=', 'refused').execute(),
    ).toEqual([{ id: 'of-half-a-year-by-our-clock' }])
  })
})
