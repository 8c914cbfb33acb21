-- 家庭成员 of a talent, as one encrypted list. The row stays when nobody is left on it, for its version: never given twice.
create table family (
  account_id text primary key references account (id),
  members_encrypted bytea not null,
  version integer not null check (version > 0)
);
