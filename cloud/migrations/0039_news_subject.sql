-- News and read marks speak of a thing of any kind, as files do: no foreign keys to it or to the entry of its thread,
-- because the kinds have different tables. All there is by now is about requests.
alter table notification
  drop constraint notification_request_id_fkey,
  drop constraint notification_entry_id_fkey;
alter table notification rename column request_id to subject_id;
alter table notification add column subject_kind text not null default 'request' check (subject_kind in ('request'));
alter table notification alter column subject_kind drop default;

alter table request_read rename to read_mark;
alter table read_mark
  drop constraint request_read_request_id_fkey,
  drop constraint request_read_pkey;
alter table read_mark rename constraint request_read_account_id_fkey to read_mark_account_id_fkey;
alter table read_mark rename column request_id to subject_id;
alter table read_mark add column subject_kind text not null default 'request' check (subject_kind in ('request'));
alter table read_mark alter column subject_kind drop default;
alter table read_mark add constraint read_mark_pkey primary key (subject_kind, subject_id, account_id);
