-- Public policy documents. Columns are what lists filter and sort by; `document` is the contract's Policy as read from
-- the source, `eligibility` the condition tree as data, for the evaluator that comes later.
create table policy (
  id text primary key,
  title text not null,
  doc_no text,
  level text not null,
  place text not null,
  topics text[] not null,
  validity text not null check (validity in ('in_force', 'superseded', 'expired', 'unknown')),
  gist text,
  published_on date,
  expires_on date,
  -- Any date known of it, for order only; never shown.
  sort_on date not null,
  -- Editions of one rule share it.
  version_group text not null,
  document jsonb not null,
  eligibility jsonb,
  search_text text not null,
  demo boolean not null
);
create index policy_by_topic on policy using gin (topics);
