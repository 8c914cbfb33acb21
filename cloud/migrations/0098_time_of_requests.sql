-- 延期, 催办, 督办, and what the clock does by itself: give a request nobody accepted to another commissioner, and tell
-- whoever acts that a day is near or has passed.
-- Beside whatever kinds there are by now.
do $$
declare kinds text;
begin
  select string_agg(quote_literal(m[1]), ', ') into kinds
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
   where c.conname = 'timeline_entry_kind_check';
  alter table timeline_entry drop constraint timeline_entry_kind_check;
  execute format('alter table timeline_entry add constraint timeline_entry_kind_check check (kind in (%s, %s))',
    kinds,
    $new$'extend', 'nudge', 'answer_nudge', 'supervise', 'answer_supervision', 'end_supervision', 'reassign', 'alert'$new$);
end $$;

-- 催办 and 督办 as the thread leaves them, written with the entry: the board counts and lists by them. Proved equal to the
-- thread by a test.
alter table service_request
  -- Not answered yet.
  add column nudges integer not null default 0 check (nudges >= 0),
  -- The latest one, answered or not: one a working day.
  add column nudged_at timestamptz,
  add column supervised_by text references account (id),
  add column supervised_at timestamptz,
  add column supervised_until date,
  add column supervision_answered_at timestamptz,
  add column supervision_new_day date,
  add constraint service_request_supervision_check check (
    (supervised_by is null) = (supervised_at is null) and (supervised_by is null) = (supervised_until is null)
  );

create index service_request_supervised on service_request (supervised_by) where supervised_by is not null;
create index service_request_nudged on service_request (id) where nudges > 0;
