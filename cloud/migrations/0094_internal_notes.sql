-- 内部备注: written by staff for staff. They are no entries of the thread, so that nothing made of the thread (its pages,
-- counts, news, exports) can carry one to the talent. Their files hang on a thing of their own for the same reason.
create table request_note (
  id text primary key,
  request_id text not null references service_request (id),
  seq integer not null,
  actor_role text not null check (actor_role in ('commissioner', 'coordinator')),
  actor_account_id text not null references account (id),
  at timestamptz not null,
  text_encrypted bytea not null,
  unique (request_id, seq)
);
create table request_note_file (
  note_id text not null references request_note (id),
  position integer not null,
  file_id text not null references file (id),
  primary key (note_id, position)
);
create unique index request_note_file_once on request_note_file (file_id);

alter table file
  drop constraint file_subject_kind_check,
  add constraint file_subject_kind_check check (subject_kind in ('request', 'note'));
alter table notification
  drop constraint notification_subject_kind_check,
  add constraint notification_subject_kind_check check (subject_kind in ('request', 'note'));
