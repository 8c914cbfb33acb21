import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { seed } from './seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 60_000)
afterAll(() => t.close())

const TABLES = [
  'area',
  'department',
  'account',
  'account_role',
  'commissioner',
  'role_scope',
  'matter',
  'policy',
  'notice',
  'post',
]

/** Every row as JSON, whatever the order. */
async function snapshot(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of TABLES) {
    const { rows } = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(t.deps.db)
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

test('seeded again a week later it leaves the same rows', async () => {
  const before = await snapshot()
  expect(before['policy']).toHaveLength(33)
  expect(before['notice']).toHaveLength(15)
  expect(before['matter']).toHaveLength(4)
  t.clock.moveTo('2026-12-01T09:00:00+08:00')
  await seed(t.deps)
  expect(await snapshot()).toEqual(before)
})

test('what people changed since stays: duty, a withdrawn role, a profile', async () => {
  const { db } = t.deps
  await db
    .updateTable('commissioner')
    .set({ on_duty: false })
    .where('account_id', '=', 'lin-zhi-yuan')
    .execute()
  await db.deleteFrom('account_role').where('account_id', '=', 'xu-qing-he').execute()
  await db.updateTable('profile').set({ education: 'other' }).where('account_id', '=', 'zhou-yu-an').execute()
  const own = await t.person(['talent'], '自己注册的人')
  await seed(t.deps)
  const lin = await db
    .selectFrom('commissioner')
    .select('on_duty')
    .where('account_id', '=', 'lin-zhi-yuan')
    .executeTakeFirstOrThrow()
  const roles = await db
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', 'xu-qing-he')
    .execute()
  const profile = await db
    .selectFrom('profile')
    .select('education')
    .where('account_id', '=', 'zhou-yu-an')
    .executeTakeFirstOrThrow()
  const person = await db.selectFrom('account').select('demo').where('id', '=', own).executeTakeFirstOrThrow()
  expect([lin.on_duty, roles, profile.education, person.demo]).toEqual([false, [], 'other', false])
})

test('a telephone number stands nowhere in plain text', async () => {
  const { rows } = await sql<{ row: string }>`select to_jsonb(p)::text as row from profile p`.execute(
    t.deps.db,
  )
  expect(rows.map(({ row }) => row).join()).not.toContain('13800000127')
})

test('the demo requests stand in the states a visitor should meet', async () => {
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['talent_account_id', 'matter_code', 'state', 'commissioner_account_id'])
    .orderBy('submitted_at')
    .execute()
  expect(
    rows.map((row) => [row.talent_account_id, row.matter_code, row.state, row.commissioner_account_id]),
  ).toEqual([
    ['he-jing-chuan', 'child-schooling', 'resolved', 'cheng-yuan-shan'],
    ['lu-wen-di', 'tax-reward-consult', 'evaluated', 'jiang-yi-ning'],
    ['zhou-yu-an', 'child-schooling', 'in_progress', 'lin-zhi-yuan'],
    ['zhou-yu-an', 'spouse-employment', 'supplementing', 'lin-zhi-yuan'],
    ['shen-yan-qiu', 'tax-reward-consult', 'accepted', 'lin-zhi-yuan'],
    ['gao-ruo-yu', 'medical-care', 'submitted', 'jiang-yi-ning'],
    ['lu-wen-di', 'medical-care', 'accepted', 'jiang-yi-ning'],
    ['tang-lin-xi', 'medical-care', 'submitted', null],
  ])
})

test('no demo event lies in the future, and the queue keeps who waits for a place', async () => {
  const { rows } = await sql<{
    late: number
  }>`select count(*)::int as late from timeline_entry where at > '2026-11-24T14:32:00+08:00'`.execute(
    t.deps.db,
  )
  expect(rows[0]?.late).toBe(0)
  await t.drain()
  const waiting = await t.deps.db
    .selectFrom('service_request')
    .select('id')
    .where('commissioner_account_id', 'is', null)
    .execute()
  expect(waiting).toHaveLength(1)
})
