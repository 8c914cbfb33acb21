-- A district version names the general document it puts into practice: while it is closed, that one isn't open here either.
-- Whoever looks after a policy, when next, until when its amounts are known to hold, and when coordinators were told last.
alter table policy
  add column implements_id text references policy (id) on delete set null,
  add column owner text,
  add column review_on date,
  add column standard_until date,
  add column care_told_on date,
  add constraint policy_implements_another check (implements_id <> id);
create index policy_implements on policy (implements_id) where implements_id is not null;
