-- Whether demo people may be here: written at every start from DEMO, so that each use can ask and not only the sign-in.
create table demo_setting (
  only_row boolean primary key default true check (only_row),
  open boolean not null
);

-- The roles that count now. A demo person has none where the trial is closed, as if they had been withdrawn.
create view active_role as
  select held.account_id, held.role
    from account_role held
    join account owner on owner.id = held.account_id
   where not owner.demo or coalesce((select setting.open from demo_setting setting), false);
