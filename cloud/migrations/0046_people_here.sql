-- The people who count now: all but demo people where the trial is closed. A withdrawn role takes nobody away from here.
create view account_here as
  select id from account where not demo or coalesce((select setting.open from demo_setting setting), false);

create or replace view active_role as
  select held.account_id, held.role
    from account_role held
   where held.account_id in (select id from account_here);

-- Whose thing news are about, so that an inbox can leave out those of people who aren't here. All there is by now is about requests.
alter table notification add column owner_account_id text references account (id);
update notification set owner_account_id = r.talent_account_id from service_request r where r.id = subject_id;
alter table notification alter column owner_account_id set not null;
