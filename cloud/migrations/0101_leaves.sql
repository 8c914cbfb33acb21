-- Leave of commissioners and who stands in for them. Whether somebody is away is read from the clock alone: `starts_at`
-- and `ends_at` are what the half days mean in China.
create table leave (
  id text primary key,
  account_id text not null references account (id),
  from_day date not null,
  from_half text not null check (from_half in ('am', 'pm')),
  to_day date not null,
  to_half text not null check (to_half in ('am', 'pm')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  stand_in_account_id text references account (id),
  state text not null check (state in ('asked', 'covered', 'uncovered', 'cancelled')),
  version integer not null default 1,
  note_encrypted bytea,
  last_seq integer not null default 0,
  asked_at timestamptz not null,
  -- The coordinators were told that it has begun without a stand-in; the line was given out after its end.
  raised_at timestamptz,
  returned_at timestamptz,
  constraint leave_time check (starts_at < ends_at and ends_at <= starts_at + interval '32 days'),
  constraint leave_not_oneself check (stand_in_account_id is distinct from account_id),
  constraint leave_stand_in check (
    case state when 'uncovered' then stand_in_account_id is null
      when 'cancelled' then true else stand_in_account_id is not null end
  ),
  -- Nobody is away twice at once: a line from its beginning to its end, at a place of its owner's.
  constraint leave_once exclude using gist (
    box(
      point(hashtext(account_id), extract(epoch from starts_at at time zone 'UTC')),
      point(hashtext(account_id), extract(epoch from ends_at at time zone 'UTC') - 1)
    ) with &&
  ) where (state <> 'cancelled')
);
create index leave_of_account on leave (account_id, ends_at) where state <> 'cancelled';
create index leave_of_stand_in on leave (stand_in_account_id, ends_at) where state <> 'cancelled';
create index leave_uncovered on leave (starts_at, id) where state in ('asked', 'uncovered');
create index leave_to_return on leave (ends_at) where state <> 'cancelled' and returned_at is null;

create table leave_step (
  id text primary key,
  leave_id text not null references leave (id),
  seq integer not null,
  kind text not null check (kind in ('ask', 'accept', 'decline', 'name', 'lose', 'raise', 'return', 'cancel')),
  actor text not null check (actor in ('away', 'stand_in', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  -- Who was the stand-in before it, for whom it is news that they aren't any more.
  before_account_id text references account (id),
  words_encrypted bytea,
  unique (leave_id, seq)
);
