-- Given back by its commissioner: why a coordinator has to decide who gets it, and who isn't given it again.
alter table service_request
  add column to_decide text,
  add column handed_back_by text[] not null default '{}';
alter table service_request add constraint service_request_to_decide_check
  check (to_decide in ('not_ours', 'conflict', 'wrong_matter'));

-- Whatever kinds there are by now, and this one.
do $$
declare kinds text;
begin
  select string_agg(quote_literal(m[1]), ', ') into kinds
    from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''', 'g') m
   where c.conname = 'timeline_entry_kind_check';
  alter table timeline_entry drop constraint timeline_entry_kind_check;
  execute format('alter table timeline_entry add constraint timeline_entry_kind_check check (kind in (%s, %L))',
    kinds, 'hand_back');
end $$;
