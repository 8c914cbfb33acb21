-- 常用语: of one commissioner, or shared (no owner); for every matter, or for one. Encrypted: people write names into them.
create table quick_reply (
  id text primary key,
  owner_account_id text references account (id),
  matter_code text,
  title_encrypted bytea not null,
  text_encrypted bytea not null,
  version integer not null default 1 check (version > 0),
  -- In the order they were made.
  position bigint generated always as identity
);
create index quick_reply_by_owner on quick_reply (owner_account_id, position);
