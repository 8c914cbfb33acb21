import { PGlite } from '@electric-sql/pglite'
import { admin, databaseUrl, uniqueName } from '../../test/postgres.ts'
import { openPostgres, type Database } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openEngine } from './pglite.ts'

let database: Database
let drop = async () => {}
beforeAll(async () => {
  if (process.env.TEST_ENGINE !== 'postgres') {
    database = openEngine(await PGlite.create())
    return
  }
  const name = uniqueName('subjects')
  await admin(`create database ${name}`)
  database = openPostgres(databaseUrl(name))
  drop = async () => void (await admin(`drop database if exists ${name} with (force)`))
}, 60_000)
afterAll(async () => {
  await database.close()
  await drop()
})

/** Only what the migrations look at: the rows these refer to are left out. */
const BEFORE = `
  set session_replication_role = replica;
  insert into account (id, name, created_at) values ('zhou', '周予安', now()), ('lin', '林知远', now());
  insert into service_request (id, number, talent_account_id, matter_code, matter_version, state, area_code, submitted_at)
    values ('r1', 'R1', 'zhou', 'm', 1, 'submitted', 'a', now());
  insert into audit (id, at, actor_account_id, actor_role, subject_account_id, action, what, request_id) values
    ('look', now(), 'lin', 'commissioner', 'zhou', 'reveal', '手机号', 'r1'),
    ('role', now(), 'lin', 'coordinator', 'zhou', 'withdraw_role', '收回身份', null);
  insert into notification (id, account_id, request_id, entry_id, created_at) values ('n1', 'zhou', 'r1', 'e1', now());
  insert into request_read (request_id, account_id, last_read_seq) values ('r1', 'zhou', 4);
  insert into consent (id, account_id, request_id, purpose, version, title, statement, given_at)
    values ('c1', 'zhou', 'r1', 'minor', 1, '同意', '同意', now());
  set session_replication_role = origin;`

test('what spoke of a request speaks of it as a subject, and the trail is append-only again', async () => {
  const all = readMigrations()
  await migrate(
    database.pool,
    all.filter(({ name }) => name < '0038'),
  )
  const client = await database.pool.connect()
  for (const statement of BEFORE.split(';\n')) await client.query(statement)
  client.release()
  await migrate(database.pool, all)
  const rows = async (columns: string, table: string) =>
    (await database.pool.query(`select ${columns} from ${table} order by 1`)).rows
  expect(
    await rows('id, owner_account_id as whose, subject_kind as kind, subject_id as subject', 'audit'),
  ).toEqual([
    { id: 'look', whose: 'zhou', kind: 'request', subject: 'r1' },
    { id: 'role', whose: 'zhou', kind: null, subject: null },
  ])
  const subject = { subject_kind: 'request', subject_id: 'r1' }
  expect(await rows('id, owner_account_id, subject_kind, subject_id', 'notification')).toEqual([
    { id: 'n1', owner_account_id: 'zhou', ...subject },
  ])
  expect(await rows('last_read_seq, subject_kind, subject_id', 'read_mark')).toEqual([
    { last_read_seq: 4, ...subject },
  ])
  expect(await rows('id, subject_kind, subject_id', 'consent')).toEqual([{ id: 'c1', ...subject }])
  await expect(database.pool.query("update audit set what = '别的'")).rejects.toThrow('only ever added')
}, 60_000)
