-- What goes live by the clock, as it was when somebody said so: whoever writes on meanwhile changes nothing of it. It ends
-- with its moment, when it is called off, and with anything else that is published or taken back of the same thing.
create table publication_schedule (
  id text primary key,
  kind text not null,
  subject_id text not null,
  -- The published version it follows.
  published_version integer not null,
  content jsonb not null,
  hash text not null,
  goes_live_at timestamptz not null,
  set_by text not null references account (id),
  set_at timestamptz not null,
  -- Who had approved it, where that was asked for.
  reviewed_by text references account (id),
  constraint publication_schedule_kind_check check (kind in ('matter', 'policy')),
  unique (kind, subject_id)
);
create index publication_schedule_due on publication_schedule (goes_live_at);
