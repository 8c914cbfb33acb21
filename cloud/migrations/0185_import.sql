-- An import from a file: what was read and what it would do, until it is confirmed; whose it is alone. Encrypted, because
-- such lists name people and sums.
create table import_plan (
  id text primary key,
  kind text not null constraint import_plan_kind_check check (kind in ('payments')),
  account_id text not null references account (id) on delete cascade,
  created_at timestamptz not null,
  -- Imported; null: not yet.
  done_at timestamptz,
  counts jsonb not null,
  hash text not null,
  body_encrypted bytea not null
);
create index import_plan_of on import_plan (account_id);
create index import_plan_old on import_plan (created_at);
