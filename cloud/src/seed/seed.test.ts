import { sql } from 'kysely'
import { startWith } from '../../test/start-with.ts'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { onceByVersion } from '../content/once-by-version.ts'
import { demoPolicies } from './content/demo-policies/index.ts'
import { CONTENT_VERSION } from './content/version.ts'
import { realNotices, realPolicies } from './read-content.ts'
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

test('another start with the same content changes nothing, a week later too', async () => {
  const before = await snapshot()
  expect(before['policy']?.length).toBe(realPolicies().length + demoPolicies.length)
  expect(before['notice']?.length).toBeGreaterThan(realNotices().length)
  t.clock.moveTo('2026-12-01T09:00:00+08:00')
  expect(await seed(t.deps)).toBe(false)
  expect(await snapshot()).toEqual(before)
})

test('newer content that says the same leaves the same rows', async () => {
  const before = await snapshot()
  expect(await seed(t.deps, CONTENT_VERSION + 1)).toBe(true)
  expect(await snapshot()).toEqual(before)
})

test('an older copy takes nothing back', async () => {
  const before = await snapshot()
  expect(await seed(t.deps, CONTENT_VERSION)).toBe(false)
  expect(await snapshot()).toEqual(before)
})

test('newer content replaces what nobody touched and leaves what a coordinator changed, removed or ended', async () => {
  const { db } = t.deps
  // As if an older content had put other words in, of which nobody changed any.
  await db.updateTable('policy').set({ title: '旧标题' }).where('id', '=', 'zz-spouse-2024').execute()
  await sql`update content_item set content = jsonb_set(content, '{policy,title}', '"旧标题"') where id = 'zz-spouse-2024'`.execute(
    db,
  )
  await db.updateTable('notice').set({ title: '旧公告' }).where('id', '=', 'xynu-doctor').execute()
  await sql`update content_item set content = jsonb_set(content, '{title}', '"旧公告"') where id = 'xynu-doctor'`.execute(
    db,
  )
  // By hand.
  await db.updateTable('policy').set({ title: '人改的标题' }).where('id', '=', 'gz-gba-tax').execute()
  await db.updateTable('post').set({ title: '人改的岗位' }).where('notice_id', '=', 'has-2024').execute()
  await db.updateTable('area').set({ name: '人改的片区' }).where('code', '=', 'xc').execute()
  await db.updateTable('department').set({ name: '人改的部门' }).where('code', '=', 'renshe').execute()
  await db.updateTable('matter').set({ active: false }).where('code', '=', 'medical-care').execute()
  await db.deleteFrom('policy').where('id', '=', 'xc-kfq-startup').execute()

  expect(await seed(t.deps, CONTENT_VERSION + 2)).toBe(true)
  const titles = await db
    .selectFrom('policy')
    .select(['id', 'title'])
    .where('id', 'in', ['zz-spouse-2024', 'gz-gba-tax', 'xc-kfq-startup'])
    .orderBy('id')
    .execute()
  const shipped = realPolicies().find(({ policy }) => policy.id === 'zz-spouse-2024')?.policy.title
  expect(titles).toEqual([
    { id: 'gz-gba-tax', title: '人改的标题' },
    { id: 'zz-spouse-2024', title: shipped },
  ])
  const one = (table: 'area' | 'department', code: string) =>
    db.selectFrom(table).select('name').where('code', '=', code).executeTakeFirst()
  expect([await one('area', 'xc'), await one('department', 'renshe')]).toEqual([
    { name: '人改的片区' },
    { name: '人改的部门' },
  ])
  const notice = await db
    .selectFrom('notice')
    .select('title')
    .where('id', '=', 'xynu-doctor')
    .executeTakeFirst()
  expect(notice?.title).toBe(realNotices().find(({ id }) => id === 'xynu-doctor')?.title)
  const posts = await db.selectFrom('post').select('title').where('notice_id', '=', 'has-2024').execute()
  expect(new Set(posts.map(({ title }) => title))).toEqual(new Set(['人改的岗位']))
  const matters = await db.selectFrom('matter').select('active').where('code', '=', 'medical-care').execute()
  expect(matters).toEqual([{ active: false }])
})

test('of several copies that start at once one puts the content in', async () => {
  let done = 0
  const work = async () => void (done += 1)
  const tries = await Promise.all(Array.from({ length: 8 }, () => onceByVersion(t.deps.db, 'test', 1, work)))
  expect([tries.filter(Boolean).length, done]).toEqual([1, 1])
})

test('content that could not be put in as a whole is not put in at all, and is tried again', async () => {
  const broken = onceByVersion(t.deps.db, 'broken', 1, async (trx) => {
    await trx.insertInto('area').values({ code: 'half', name: '半', position: 9 }).execute()
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect(await t.deps.db.selectFrom('area').select('code').where('code', '=', 'half').execute()).toEqual([])
  expect(await onceByVersion(t.deps.db, 'broken', 1, async () => {})).toBe(true)
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
  expect(await seed(t.deps, CONTENT_VERSION + 3)).toBe(true)
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

test('a trial begun before a matter was there gets it together with one who can take it', async () => {
  const { db } = t.deps
  const before = await snapshot()
  await db.deleteFrom('matter').where('code', '=', 'talent-apartment').execute()
  await db.deleteFrom('role_scope').where('account_id', '=', 'su-wang-shu').execute()
  await db.deleteFrom('commissioner').where('account_id', '=', 'su-wang-shu').execute()
  await db.deleteFrom('account_role').where('account_id', '=', 'su-wang-shu').execute()
  await db.deleteFrom('account').where('id', '=', 'su-wang-shu').execute()
  await db.deleteFrom('content_item').where('id', 'in', ['talent-apartment', 'su-wang-shu']).execute()
  expect((await snapshot())['role_scope']).not.toEqual(before['role_scope'])
  expect(await seed(t.deps, CONTENT_VERSION + 4)).toBe(true)
  expect((await snapshot())['role_scope']).toEqual(before['role_scope'])
  expect((await snapshot())['matter']).toEqual(before['matter'])
})

test('a telephone number is nowhere in plain text', async () => {
  const { rows } = await sql<{ row: string }>`select to_jsonb(p)::text as row from profile p`.execute(
    t.deps.db,
  )
  expect(rows.map(({ row }) => row).join()).not.toContain('13800000127')
})

test('the demo requests are in the states a visitor should meet', async () => {
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select(['talent_account_id', 'matter_code', 'state', 'commissioner_account_id'])
    .orderBy('submitted_at')
    .execute()
  expect(
    rows.map((row) => [row.talent_account_id, row.matter_code, row.state, row.commissioner_account_id]),
  ).toEqual([
    ['he-jing-chuan', 'talent-recognition', 'resolved', 'han-zhi-xu'],
    ['he-jing-chuan', 'child-schooling', 'resolved', 'cheng-yuan-shan'],
    ['lu-wen-di', 'tax-reward-consult', 'evaluated', 'jiang-yi-ning'],
    ['gao-ruo-yu', 'talent-recognition', 'resolved', 'han-zhi-xu'],
    ['zhou-yu-an', 'child-schooling', 'in_progress', 'lin-zhi-yuan'],
    ['zhou-yu-an', 'spouse-employment', 'supplementing', 'lin-zhi-yuan'],
    ['shen-yan-qiu', 'tax-reward-consult', 'accepted', 'lin-zhi-yuan'],
    ['gao-ruo-yu', 'medical-care', 'submitted', 'jiang-yi-ning'],
    ['gao-ruo-yu', 'spouse-employment', 'submitted', 'xu-qing-he'],
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

test('where there are no demo people the district, its matters and what is real are put in, and nobody; a trial later adds the rest', async () => {
  const real = await createTestApp({ config: { demo: false } })
  const count = async (table: (typeof TABLES)[number] | 'service_request') =>
    (await sql`select 1 from ${sql.table(table)}`.execute(real.deps.db)).rows.length
  expect(await seed(real.deps)).toBe(true)
  for (const table of ['area', 'department', 'matter', 'policy'] as const)
    expect(await count(table)).toBeGreaterThan(0)
  expect(await count('notice')).toBe(realNotices().length)
  for (const table of ['account', 'account_role', 'commissioner', 'service_request'] as const)
    expect(await count(table)).toBe(0)
  expect(await seed(real.deps)).toBe(false)

  await startWith(real, true)
  expect(await seed({ ...real.deps, config: { ...real.deps.config, demo: true } })).toBe(true)
  expect(await count('commissioner')).toBeGreaterThan(0)
  expect(await count('service_request')).toBeGreaterThan(0)
  await real.close()
}, 60_000)
