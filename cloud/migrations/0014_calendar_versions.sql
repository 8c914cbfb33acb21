-- A day can be a half day; every version of an entry is kept, with its reason and what it moved.

alter table calendar_override add column kind text;
update calendar_override set kind = case when working then 'working' else 'off' end;
alter table calendar_override
  alter column kind set not null,
  add check (kind in ('working', 'half', 'off')),
  drop column working;

create table calendar_version (
  id text primary key,
  -- Two of the same second keep their order.
  seq bigint generated always as identity,
  day date not null,
  kind text not null check (kind in ('working', 'half', 'off')),
  note text not null,
  -- Asked for when the day had passed.
  reason text not null,
  entered_by text not null references account (id),
  entered_at timestamptz not null,
  moved_count integer not null,
  -- The first of the requests whose last day it moved: number, from, to.
  moved jsonb not null
);
create index calendar_version_by_day on calendar_version (day, seq);

insert into calendar_version (id, day, kind, note, reason, entered_by, entered_at, moved_count, moved)
  select 'first-' || day, day, kind, note, '', entered_by, entered_at, 0, '[]' from calendar_override order by entered_at, day;
