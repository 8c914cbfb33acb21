-- A policy that is taken back, or that another one takes the place of: its page stays, with why; it is in no list.
alter table policy add column withdrawn_on date;
alter table policy add column withdrawn_reason text;
alter table policy add column successor_id text references policy (id) on delete set null;
alter table policy add constraint policy_withdrawn check (
  (withdrawn_on is null) = (withdrawn_reason is null) and (successor_id is null or withdrawn_on is not null)
);
create index policy_successor on policy (successor_id);
