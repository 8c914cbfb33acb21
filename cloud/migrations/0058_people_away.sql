-- Told the other way round: whoever is away are a few demo people, while the others are everybody. Asked for each request of each commissioner at every submit.
create index account_demo on account (id) where demo;
create view account_away as
  select owner.id
    from account owner
    left join demo_setting setting on true
   where owner.demo and not coalesce(setting.open, false);

create or replace view active_role as
  select held.account_id, held.role
    from account_role held
    left join account_away away on away.id = held.account_id
   where away.id is null;

drop view account_here;
