-- How long security events are kept: the longest half year (网络安全法 第二十一条), by this database's clock. The nightly
-- removal and the trigger that allows it both ask here, so that another clock can't make them disagree.
create function security_events_kept_from() returns timestamptz language sql stable as
  $$ select now() - interval '184 days' $$;

create or replace function only_added_for_half_a_year() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < security_events_kept_from() then
    return old;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
