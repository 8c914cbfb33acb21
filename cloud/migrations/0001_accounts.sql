-- People, their roles and sessions; what every other table refers to.

create table area (
  code text primary key,
  name text not null,
  position integer not null default 0
);

-- `demo` people can be signed in as on a trial installation only.
create table account (
  id text primary key,
  name text not null,
  demo boolean not null default false,
  demo_note text,
  position integer not null default 0,
  large_text boolean not null default false,
  created_at timestamptz not null
);

create table account_role (
  account_id text not null references account (id),
  role text not null check (role in ('talent', 'commissioner', 'coordinator')),
  primary key (account_id, role)
);

-- The openid is looked up by a blind index; itself it isn't kept.
create table wechat_identity (
  openid_index bytea primary key,
  account_id text not null references account (id),
  created_at timestamptz not null
);

create table session (
  token_hash bytea primary key,
  account_id text not null references account (id),
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_account on session (account_id);

create table profile (
  account_id text primary key references account (id),
  name text not null,
  phone_sealed bytea not null,
  phone_index bytea not null,
  employer text not null,
  area_code text not null references area (code),
  education text not null,
  arrived_on date,
  talent_category text not null default '',
  updated_at timestamptz not null
);
create index profile_by_phone on profile (phone_index);

-- Every look at a sensitive value, and every withdrawn role: rows are only ever added.
create table audit (
  id text primary key,
  at timestamptz not null,
  actor_account_id text not null references account (id),
  actor_role text not null,
  subject_account_id text references account (id),
  action text not null,
  -- What was looked at, in words for the person it belongs to; never the value.
  what text not null,
  request_id text
);
create index audit_by_subject on audit (subject_account_id, at desc);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit rows are only ever added';
end $$;
create trigger audit_append_only before update or delete on audit
  for each row execute function audit_is_append_only();

-- The answer given to a key, kept letter by letter (json, not jsonb); nothing personal is in it.
create table idempotency (
  account_id text not null references account (id),
  key text not null,
  request_hash text not null,
  answer json,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_by_age on idempotency (created_at);

create table calendar_override (
  day date primary key,
  working boolean not null,
  note text not null default '',
  entered_by text not null references account (id),
  entered_at timestamptz not null
);

create table calendar_year_confirmed (
  year integer primary key,
  confirmed_by text not null references account (id),
  confirmed_at timestamptz not null
);
