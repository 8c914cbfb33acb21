-- Who helps at the door of one fair, besides coordinators: until its end, or until they are taken off.
create table fair_helper (
  fair_id text not null references fair (id),
  account_id text not null references account (id),
  named_by text not null references account (id),
  named_at timestamptz not null,
  primary key (fair_id, account_id)
);
create index fair_helper_account on fair_helper (account_id);
create index fair_helper_named_by on fair_helper (named_by);
select add_check_values('audit_action_check', 'fair_helper');
