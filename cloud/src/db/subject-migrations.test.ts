import { useOldDatabase } from '../../test/old-database.ts'

const old = useOldDatabase('subjects')

/** Only what the migrations look at: the rows these refer to are left out. */
const BEFORE = `
  insert into account (id, name, created_at) values ('zhou', '周予安', now()), ('lin', '林知远', now());
  insert into service_request (id, number, talent_account_id, matter_code, matter_version, state, area_code, submitted_at)
    values ('r1', 'R1', 'zhou', 'm', 1, 'submitted', 'a', now());
  insert into audit (id, at, actor_account_id, actor_role, subject_account_id, action, what, request_id) values
    ('look', now(), 'lin', 'commissioner', 'zhou', 'reveal', '手机号', 'r1'),
    ('role', now(), 'lin', 'coordinator', 'zhou', 'withdraw_role', '收回身份', null);
  insert into notification (id, account_id, request_id, entry_id, created_at) values ('n1', 'zhou', 'r1', 'e1', now());
  insert into request_read (request_id, account_id, last_read_seq) values ('r1', 'zhou', 4);
  insert into consent (id, account_id, request_id, purpose, version, title, statement, given_at)
    values ('c1', 'zhou', 'r1', 'minor', 1, '同意', '同意', now())`

test('what spoke of a request speaks of it as a subject, and the trail is append-only again', async () => {
  await old.before('0038', BEFORE)
  await old.catchUp()
  const rows = (columns: string, table: string) => old.rows(`select ${columns} from ${table} order by 1`)
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
  await expect(old.rows("update audit set what = '别的'")).rejects.toThrow('only ever added')
}, 60_000)
