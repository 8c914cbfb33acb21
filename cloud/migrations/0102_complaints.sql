-- 投诉建议: numbered, due, answered like a request. It is late by its day alone, so lists answer from an index.
create sequence complaint_number;

create table complaint (
  id text primary key,
  number text not null unique,
  kind text not null check (kind in ('complaint', 'suggestion')),
  talent_account_id text not null references account (id),
  -- What it is about, where the person said so.
  subject_kind text check (subject_kind in ('request')),
  subject_id text,
  -- Whoever handled what it is about: they neither answer nor see it.
  barred_account_ids text[] not null default '{}',
  state text not null check (state in ('received', 'accepted', 'answered', 'closed', 'withdrawn')),
  version integer not null default 1,
  -- The coordinator who answers it; null: nobody yet, or whoever did isn't one any more.
  owner_account_id text references account (id),
  words_encrypted bytea not null,
  due_on date not null,
  -- Something was asked back; once.
  asked boolean not null default false,
  reminded_for date,
  raised_for date,
  last_seq integer not null default 0,
  submitted_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  constraint complaint_subject_whole check ((subject_kind is null) = (subject_id is null)),
  constraint complaint_owner_apart check (
    owner_account_id is null
    or (owner_account_id <> talent_account_id and not (owner_account_id = any (barred_account_ids)))
  ),
  constraint complaint_received_by_nobody check (state <> 'received' or owner_account_id is null),
  constraint complaint_answer check (answered_at is not null or (state <> 'answered' and state <> 'closed')),
  constraint complaint_end check ((state = 'closed' or state = 'withdrawn') = (ended_at is not null))
);
create index complaint_of_talent on complaint (talent_account_id, submitted_at desc, id);
create index complaint_of_owner on complaint (owner_account_id, due_on);
create index complaint_owed on complaint (due_on, id) where state in ('received', 'accepted');
create index complaint_answered on complaint (submitted_at desc, id) where state not in ('received', 'accepted');

create table complaint_step (
  id text primary key,
  complaint_id text not null references complaint (id),
  seq integer not null,
  kind text not null check (
    kind in ('submit', 'accept', 'take', 'hand_on', 'remind', 'raise', 'answer', 'ask', 'withdraw', 'close')
  ),
  actor text not null check (actor in ('talent', 'owner', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  words_encrypted bytea,
  unique (complaint_id, seq)
);
-- One answer to what was written, and one to what was asked back.
create unique index complaint_asked_once on complaint_step (complaint_id) where kind = 'ask';

create table complaint_file (
  step_id text not null references complaint_step (id),
  position integer not null,
  file_id text not null references file (id),
  primary key (step_id, position)
);
create unique index complaint_file_once on complaint_file (file_id);

-- Files, news and the trail speak of it: beside whatever kinds of things there are by now.
do $$
declare
  kinds text;
  name text;
begin
  foreach name in array array['file', 'notification', 'audit'] loop
    select string_agg(quote_literal(m[1]), ', ') into kinds
      from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
     where c.conname = name || '_subject_kind_check';
    execute format('alter table %I drop constraint %I', name, name || '_subject_kind_check');
    execute format(
      'alter table %I add constraint %I check (subject_kind in (%s, %L))', name, name || '_subject_kind_check', kinds,
      'complaint');
  end loop;
end $$;
