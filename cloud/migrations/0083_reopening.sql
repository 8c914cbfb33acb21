-- What was closed can be taken up again: 重新办理, beside whatever kinds there are by now.
do $$
declare kinds text;
begin
  select string_agg(quote_literal(m[1]), ', ') into kinds
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
   where c.conname = 'timeline_entry_kind_check';
  alter table timeline_entry drop constraint timeline_entry_kind_check;
  execute format('alter table timeline_entry add constraint timeline_entry_kind_check check (kind in (%s, %L))',
    kinds, 'reopen');
end $$;
