-- Security events are kept for at least six months (网络安全法 第二十一条), and not for ever: only what is older may go.
create function only_added_for_half_a_year() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '183 days' then
    return old;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
drop trigger security_event_append_only on security_event;
create trigger security_event_append_only before update or delete on security_event
  for each row execute function only_added_for_half_a_year();
