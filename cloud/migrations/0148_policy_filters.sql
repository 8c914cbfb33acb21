-- Whom a policy is for, in the words of the filter, and between which days one may apply, where the source says so.
alter table policy
  add column for_whom text[] not null default '{}',
  add column apply_from date,
  add column apply_until date;
