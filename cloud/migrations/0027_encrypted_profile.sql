-- Names, employers, talent classes and news are kept encrypted like everything else people type. The keys aren't known
-- here: a start moves what is still in the plain columns (cloud/src/encrypt-plain.ts), which stay empty from then on.
alter table profile
  add column words_sealed bytea,
  alter column name drop not null,
  alter column employer drop not null,
  alter column talent_category drop not null,
  alter column talent_category drop default;
alter table notification add column what_sealed bytea, alter column what drop not null;

-- The employer of a request is its talent's.
alter table service_request drop column employer;

-- A talent's name is in the profile only.
update account set name = '微信用户'
 where not demo
   and exists (select 1 from profile where profile.account_id = account.id)
   and not exists (select 1 from account_role where account_role.account_id = account.id and role <> 'talent');
