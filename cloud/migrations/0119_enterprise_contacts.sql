-- 企业联系人: an account that speaks for enterprises (role_scope), and the codes by which talents let one prepare for them.
select add_check_values('account_role_role_check', 'contact');
select add_check_values('role_scope_role_check', 'contact');
select add_check_values('audit_actor_role_check', 'contact');

alter table preparation add column enterprise_id text references enterprise (id);

-- One a person; what is kept of a code is its keyed index.
create table preparation_code (
  account_id text primary key references account (id),
  code_index bytea not null,
  expires_at timestamptz not null,
  constraint preparation_code_index unique (code_index)
);
create index preparation_code_over on preparation_code (expires_at);
