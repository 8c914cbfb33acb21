-- A 督办 whose owner is no coordinator any more goes to another one.
-- Beside whatever kinds there are by now.
do $$
declare kinds text;
begin
  select string_agg(quote_literal(m[1]), ', ') into kinds
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
   where c.conname = 'timeline_entry_kind_check';
  alter table timeline_entry drop constraint timeline_entry_kind_check;
  execute format('alter table timeline_entry add constraint timeline_entry_kind_check check (kind in (%s, %s))',
    kinds, $new$'hand_over_supervision'$new$);
end $$;

-- The clock looks for those whose day has passed.
create index service_request_unanswered on service_request (supervised_until)
  where supervised_by is not null and supervision_answered_at is null;
