-- News speak of what staff owe under its own name: beside whatever kinds of things there are by now.
do $$
declare
  kinds text;
  name text;
begin
  foreach name in array array['file', 'notification'] loop
    select string_agg(quote_literal(m[1]), ', ') into kinds
      from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
     where c.conname = name || '_subject_kind_check';
    execute format('alter table %I drop constraint %I', name, name || '_subject_kind_check');
    execute format(
      'alter table %I add constraint %I check (subject_kind in (%s, %L))', name, name || '_subject_kind_check', kinds,
      'follow_up');
  end loop;
end $$;
