-- 招聘会, its employers with their 展位 and posts, who signed up or walked in, and every code that was read at the door.
create table fair (
  id text primary key,
  version integer not null default 1,
  state text not null constraint fair_state_check check (state in ('draft', 'published', 'cancelled')),
  mode text not null constraint fair_mode_check check (mode in ('on_site', 'online')),
  issue integer,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  way text not null,
  words text not null,
  capacity integer not null,
  sign_up_until timestamptz not null,
  phone text not null,
  -- Of its event in a calendar: rises when its time or place changes, or it is called off.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  cancelled_reason text,
  -- As the coordinator counted afterwards.
  result_employers integer,
  result_posts integer,
  result_visitors integer,
  result_agreements integer,
  demo boolean not null default false
);
create index fair_starts on fair (starts_at, id);

create table fair_employer (
  id text primary key,
  fair_id text not null references fair (id),
  stand text not null,
  name text not null,
  enterprise_id text references enterprise (id),
  posts jsonb not null,
  constraint fair_employer_once unique (fair_id, name)
);
create index fair_employer_stand on fair_employer (fair_id, stand, id);
create index fair_employer_enterprise on fair_employer (enterprise_id);

create table fair_pass (
  id text primary key,
  fair_id text not null references fair (id),
  -- Null: somebody who walked in, with their words below.
  account_id text references account (id),
  code text not null,
  state text not null constraint fair_pass_state_check
    check (state in ('booked', 'waiting', 'offered', 'entered', 'cancelled', 'lapsed')),
  version integer not null default 1,
  -- Since when they wait or come: the order of the 候补.
  signed_at timestamptz not null,
  offered_until timestamptz,
  entered_at timestamptz,
  entered_by text references account (id),
  reminded_at timestamptz,
  walk_in_encrypted bytea,
  constraint fair_pass_once unique (fair_id, account_id),
  constraint fair_pass_code unique (fair_id, code)
);
create index fair_pass_state on fair_pass (fair_id, state, signed_at, id);
create index fair_pass_account on fair_pass (account_id);
create index fair_pass_entered_by on fair_pass (entered_by);
create index fair_pass_offered on fair_pass (offered_until) where state = 'offered';

create table fair_scan (
  -- Of the phone that read it.
  id text primary key,
  fair_id text not null references fair (id),
  code text not null,
  outcome text not null constraint fair_scan_outcome_check
    check (outcome in ('entered', 'again', 'cancelled', 'waiting', 'elsewhere', 'unknown')),
  offline boolean not null,
  read_at timestamptz not null,
  scanned_by text not null references account (id),
  settled_at timestamptz
);
create index fair_scan_fair on fair_scan (fair_id, read_at, id);
create index fair_scan_by on fair_scan (scanned_by);

select add_check_values('notification_subject_kind_check', 'fair');
select add_check_values('file_subject_kind_check', 'fair');
