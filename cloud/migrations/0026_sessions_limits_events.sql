-- A session as its owner sees it in the list of devices: an id that ends it without being the token, and the kind of client.
alter table session add column id text, add column kind text not null default 'browser' check (kind in ('mini_program', 'browser'));
update session set id = md5(random()::text || clock_timestamp()::text || encode(token_hash, 'hex'));
alter table session alter column id set not null, alter column kind drop default, add constraint session_id_key unique (id);

-- Calls a minute, shared by all copies of the process. The bucket is a keyed hash: an address is personal data.
-- Not logged: after a crash counting begins anew.
create unlogged table rate_count (
  bucket bytea not null,
  window_start timestamptz not null,
  calls integer not null,
  primary key (bucket, window_start)
);
create index rate_count_by_age on rate_count (window_start);

-- What concerns security, without personal data: kinds and ids only. Rows are only ever added.
create table security_event (
  id text primary key,
  at timestamptz not null,
  kind text not null check (
    kind in ('sign_in', 'sign_in_refused', 'sign_out', 'session_ended', 'sign_out_everywhere', 'role_withdrawn', 'refused', 'limit')
  ),
  account_id text references account (id),
  detail text not null
);
create index security_event_by_account on security_event (account_id, at desc);
create index security_event_by_age on security_event (at desc);

create function only_added() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger security_event_append_only before update or delete on security_event
  for each row execute function only_added();
