import { useOldDatabase } from '../../test/old-database.ts'

const old = useOldDatabase('schemes')

/** Only what the migration looks at: the rows these refer to are left out. */
const BEFORE = `
  insert into recognition_scheme (code, version, in_force_from, definition)
    values ('district', 2026, '2026-01-01', '{"code": "district", "version": 2026, "name": "示范区 2026 版", "classes": []}');
  insert into recognition (id, number, request_id, talent_account_id, scheme_code, scheme_version, category, state, reviewed_by, proposed_at)
    values ('rd1', 'RD-1', 'r1', 'zhou', 'district', 2026, 'D 类', 'publicised', 'lin', now());
  insert into content_item (kind, id, content)
    values ('recognition-scheme', 'district', '{"code": "district", "version": 2026, "name": "示范区 2026 版", "classes": []}')`

test('the first version of a scheme is 1 for whoever rests on it, says what it said, and still is what was shipped', async () => {
  await old.before('0206', BEFORE)
  await old.catchUp()
  const definition = { code: 'district', version: 1, name: '示范区 2026 版', classes: [] }
  expect(await old.rows('select version, definition, withdrawn_on from recognition_scheme')).toEqual([
    { version: 1, definition, withdrawn_on: null },
  ])
  expect(await old.rows('select scheme_code, scheme_version from recognition')).toEqual([
    { scheme_code: 'district', scheme_version: 1 },
  ])
  // A later seed compares with it: otherwise it would look as if a coordinator had changed it.
  expect(await old.rows('select content from content_item')).toEqual([{ content: definition }])
  await expect(old.rows('update recognition set scheme_version = 2')).rejects.toThrow('foreign key')
}, 60_000)
