import { createTestApp, type TestApp } from '../../test/test-app.ts'

let t: TestApp
beforeAll(async () => void (t = await createTestApp()), 60_000)
afterAll(() => t.close())

const names = async (statement: string) =>
  (await t.pool.query<{ name: string }>(statement)).rows.map(({ name }) => name).sort()

test('what names a row of another table is a foreign key, but for what may name a thing of any kind', async () => {
  const unkept = await names(`
    select table_name || '.' || column_name as name
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name ~ '_(id|code|by)$'
       and not exists (
         select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.contype = 'f' and k.conrelid = table_name::regclass and a.attname = column_name)`)
  expect(unkept).toEqual([
    'audit.subject_id',
    'booking.subject_id',
    'complaint.subject_id',
    'consent.subject_id',
    // Of a matter in whatever version: those are its key.
    'draft.matter_code',
    'file.subject_id',
    'follow_up.subject_id',
    // An entry of whatever thread.
    'notification.entry_id',
    'notification.subject_id',
    'publication_copy.subject_id',
    'publication_entry.subject_id',
    'publication_review.subject_id',
    'publication_schedule.subject_id',
    'quick_reply.matter_code',
    'read_mark.subject_id',
    'read_step.subject_id',
    // Several people: a column of many can't be a foreign key.
    'service_request.handed_back_by',
    // Of a matter in whatever version.
    'station_matter.matter_code',
  ])
})

test('what lists, figures and jobs look rows up by begins an index, but for what is only told of a row', async () => {
  const unindexed = await names(`
    select c.conrelid::regclass || '.' || (select string_agg(attname, '+' order by attnum) from pg_attribute
             where attrelid = c.conrelid and attnum = any (c.conkey)) as name
      from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
       select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey))`)
  expect(unindexed).toEqual([
    'application_step.actor_account_id',
    'audit.actor_account_id',
    'award_step.actor_account_id',
    // What they name is the host's own id.
    'booking_host.account_id',
    'booking_host.post_id',
    'booking_host.station_id',
    'booking_step.actor_account_id',
    'calendar_version.entered_by',
    'calendar_year_confirmed.confirmed_by',
    'commissioner.department_code',
    'complaint_step.actor_account_id',
    'draft.moved_code+moved_version',
    'follow_up_step.actor_account_id',
    'leave_step.actor_account_id',
    'leave_step.before_account_id',
    'notification.owner_account_id',
    'preparation.enterprise_id',
    'preparation.matter_code+matter_version',
    'profile.area_code',
    'publication_copy.review_id',
    'publication_copy.written_by',
    'publication_entry.done_by',
    'publication_entry.reviewed_by',
    'publication_review.decided_by',
    'publication_review.sent_by',
    'publication_rule.changed_by',
    'publication_schedule.reviewed_by',
    'publication_schedule.set_by',
    'read_mark.account_id',
    'read_step.account_id',
    'recognition_step.actor_account_id',
    'request_note.actor_account_id',
    'service_request.area_code',
    'service_request.matter_code+matter_version',
    'timeline_entry.actor_account_id',
  ])
})
