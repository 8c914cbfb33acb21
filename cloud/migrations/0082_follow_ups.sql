-- What somebody owes for a thing of whatever kind: a call after a bad rating, what a plan or a part of a result promised.
-- It is late by its day alone, so lists of what is late answer from an index.
create table follow_up (
  id text primary key,
  kind text not null check (kind in ('revisit', 'planned', 'remaining')),
  subject_kind text not null check (subject_kind in ('request')),
  subject_id text not null,
  -- null: nobody could take it; the coordinators see it.
  owner_account_id text references account (id),
  -- Whom it is done for.
  for_account_id text not null references account (id),
  -- Whoever was rated neither owns nor sees it.
  barred_account_id text references account (id),
  state text not null check (state in ('open', 'ended', 'dropped')),
  version integer not null default 1,
  next_on date not null,
  -- The promised day: it can be put off no further.
  limit_on date,
  what_encrypted bytea,
  result text check (
    result in ('reopened', 'explained', 'complained', 'unreached', 'done', 'not_done')
  ),
  reminded_for date,
  raised_for date,
  last_seq integer not null default 0,
  opened_at timestamptz not null,
  ended_at timestamptz,
  constraint follow_up_ends_with_a_result check ((state = 'ended') = (result is not null)),
  constraint follow_up_end check ((state = 'open') = (ended_at is null)),
  constraint follow_up_owner_not_barred check (owner_account_id is null or owner_account_id is distinct from barred_account_id)
);
create index follow_up_of_subject on follow_up (subject_kind, subject_id);
create index follow_up_of_owner on follow_up (owner_account_id, next_on);
create index follow_up_for on follow_up (for_account_id);
create index follow_up_barred on follow_up (barred_account_id) where barred_account_id is not null;
create index follow_up_open on follow_up (next_on, id) where state = 'open';
create index follow_up_closed on follow_up (ended_at desc, id) where state <> 'open';

create table follow_up_step (
  id text primary key,
  follow_up_id text not null references follow_up (id),
  seq integer not null,
  kind text not null check (kind in ('open', 'note', 'take', 'hand_on', 'remind', 'raise', 'finish', 'drop')),
  actor text not null check (actor in ('owner', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  next_on date,
  reached boolean,
  words_encrypted bytea,
  unique (follow_up_id, seq)
);
