-- Numbered recruitment notices and their posts. Whether one is open is told by `apply_until` and the clock, never stored.
create table notice (
  id text primary key,
  issue integer,
  title text not null,
  issuer text,
  kind text not null,
  place text,
  published_on date,
  apply_from timestamptz,
  apply_until timestamptz,
  headcount integer,
  -- Any date known of it, for order only; never shown.
  sort_on date not null,
  demo boolean not null,
  -- Lists only read on the notice's own page.
  document jsonb not null
);

create table post (
  id text primary key,
  notice_id text not null references notice (id),
  position integer not null,
  code text,
  employer text not null,
  title text not null,
  headcount integer,
  education text,
  -- 博士, 硕士, 本科 or 专科: what one filters by; `education` is as written.
  education_level text,
  major text,
  age_rule text,
  pay text,
  place text,
  skill_level text,
  duties text,
  contact text,
  notes text[] not null,
  search_text text not null,
  unique (notice_id, position)
);
create index post_by_place on post (place);
create index post_by_education on post (education_level);
