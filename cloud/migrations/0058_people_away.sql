-- Told the other way round: whoever is away are a few demo people, while the others are everybody. Asked for each request of each commissioner at every submit.
create index account_demo on account (id) where demo;
create view account_away as
  select id from account where demo and not coalesce((select setting.open from demo_setting setting), false);

create or replace view active_role as
  select held.account_id, held.role
    from account_role held
   where held.account_id not in (select id from account_away);

drop view account_here;
