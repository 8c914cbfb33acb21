-- What a check enumerates grows by this alone: beside whatever values there are by now, so that migrations written side
-- by side don't lose each other's.
create function add_check_values(check_name text, variadic added text[]) returns void language plpgsql as $$
declare
  named record;
begin
  select c.conrelid::regclass as in_table, a.attname as of_column,
         (select array_agg(m[1]) from regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') m) as known
    into named
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.conname = check_name and c.contype = 'c' and c.connamespace = 'public'::regnamespace
     and cardinality(c.conkey) = 1;
  if named.known is null then
    raise exception 'no check called % enumerates the values of one column', check_name;
  end if;
  execute format('alter table %s drop constraint %I', named.in_table, check_name);
  execute format('alter table %s add constraint %I check (%I in (%s))', named.in_table, check_name, named.of_column,
    (select string_agg(quote_literal(value), ', ') from unnest(named.known || added) value));
end $$;

-- News of a leave speak of it under its own name.
select add_check_values('file_subject_kind_check', 'leave');
select add_check_values('notification_subject_kind_check', 'leave');
