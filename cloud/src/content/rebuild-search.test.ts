import { PGlite } from '@electric-sql/pglite'
import { listPolicies } from '@talent/contract/policy'
import { listPosts } from '@talent/contract/recruitment'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { migrate, readMigrations } from '../db/migrate.ts'
import { openEngine } from '../db/pglite.ts'
import { FEATURES } from '../features/index.ts'
import { seed } from '../seed/seed.ts'
import { rebuildSearch } from './rebuild-search.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 60_000)
afterAll(() => t.close())

test('rows written by a program that searched otherwise are found after the next start, which does it once', async () => {
  const { db } = t.deps
  const visitor = await t.as(null)
  const found = async () => [
    (await visitor.call(listPolicies, { query: { q: 'A类' } })).total,
    (await visitor.call(listPosts, { query: { q: '工程师' } })).total,
    (await visitor.call(listPosts, { query: { education: '大专' } })).total,
  ]
  const before = await found()
  expect(Math.min(...before)).toBeGreaterThan(0)

  await sql`update policy set search_text = '', search_words = ''`.execute(db)
  await sql`update post set search_text = '', search_words = '', education_level = null`.execute(db)
  expect(await found()).toEqual([0, 0, 0])
  expect(await rebuildSearch(db, FEATURES)).toBe(false)

  await db.updateTable('content_version').set({ version: 0 }).where('name', '=', 'search').execute()
  expect(await rebuildSearch(db, FEATURES)).toBe(true)
  expect(await found()).toEqual(before)
  expect(await rebuildSearch(db, FEATURES)).toBe(false)
})

test('posts kept under the former name of a level do not stop a later program from starting', async () => {
  const { pool, close } = openEngine(await PGlite.create())
  const first = readMigrations().filter(({ name }) => name < '0006')
  await migrate(pool, first)
  await pool.query(
    `insert into notice (id, title, kind, sort_on, demo, document) values ('n', '公告', '招聘公告', '2026-11-24', false, '{}')`,
  )
  await pool.query(
    `insert into post (id, notice_id, position, employer, title, education, education_level, notes, search_text)
     values ('p', 'n', 0, '某单位', '某岗位', '专科', '专科', '{}', '')`,
  )
  await migrate(pool)
  const { rows } = await pool.query('select education_level from post')
  await close()
  expect(rows).toEqual([{ education_level: '大专' }])
}, 60_000)
