import { useOldDatabase } from '../../test/old-database.ts'

const old = useOldDatabase('areas')

/** One who is a commissioner, and one whose role was withdrawn: what they were bound to is kept for both. */
const BEFORE = `
  insert into account (id, name, created_at) values ('lin', '林知远', now()), ('xu', '许青禾', now());
  insert into account_role (account_id, role) values ('lin', 'commissioner');
  insert into commissioner (account_id, department_code, area_code, capacity, on_duty, office_phone) values
    ('lin', 'kegong', 'kcy', 20, true, '1'), ('xu', 'weijian', 'new', 5, false, '2');
  insert into role_scope (account_id, role, kind, value) values
    ('lin', 'commissioner', 'matter', 'child-schooling'), ('lin', 'commissioner', 'enterprise', 'e1')`

test('the one area of each commissioner is an area their role is bound to, beside what it was bound to', async () => {
  await old.before('0123', BEFORE)
  const scopes = 'select account_id, role, kind, value from role_scope order by account_id, kind'
  expect(await old.rows(scopes)).toHaveLength(2)
  await old.catchUp()
  const role = 'commissioner'
  expect(await old.rows(scopes)).toEqual([
    { account_id: 'lin', role, kind: 'area', value: 'kcy' },
    { account_id: 'lin', role, kind: 'enterprise', value: 'e1' },
    { account_id: 'lin', role, kind: 'matter', value: 'child-schooling' },
    { account_id: 'xu', role, kind: 'area', value: 'new' },
  ])
  expect(
    await old.rows(
      "select column_name from information_schema.columns where table_name = 'commissioner' and column_name = 'area_code'",
    ),
  ).toEqual([])
  // A second one is taken; anything else isn't.
  const add = (kind: string) =>
    old.rows(
      `insert into role_scope (account_id, role, kind, value) values ('lin', 'commissioner', '${kind}', 'new')`,
    )
  await add('area')
  await expect(add('street')).rejects.toThrow('role_scope_kind_check')
  expect((await old.rows(scopes)).length).toBe(5)
}, 60_000)
