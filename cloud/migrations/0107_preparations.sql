-- 代办: filled in for a talent, who confirms it. What was filled in is there while it waits, and never after.
create table preparation (
  id text primary key,
  preparer_account_id text not null references account (id),
  talent_account_id text not null references account (id),
  matter_code text not null,
  matter_version integer not null,
  state text not null check (state in ('waiting', 'confirmed', 'declined', 'expired', 'withdrawn')),
  version integer not null default 1,
  body_encrypted bytea,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  foreign key (matter_code, matter_version) references matter (code, version),
  constraint preparation_not_oneself check (preparer_account_id <> talent_account_id),
  constraint preparation_deleted check ((state = 'waiting') = (body_encrypted is not null)),
  constraint preparation_end check ((state = 'waiting') = (ended_at is null))
);
create unique index preparation_once on preparation (talent_account_id, matter_code) where state = 'waiting';
create index preparation_of_talent on preparation (talent_account_id, due_at);
create index preparation_of_preparer on preparation (preparer_account_id, sent_at desc, id);
create index preparation_due on preparation (due_at, id) where state = 'waiting';
create index preparation_ended on preparation (ended_at) where state <> 'waiting';

-- Files never hang on it; the kinds of things are the same everywhere.
select add_check_values('file_subject_kind_check', 'preparation');
select add_check_values('notification_subject_kind_check', 'preparation');
