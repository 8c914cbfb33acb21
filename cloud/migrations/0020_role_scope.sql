-- Whom or what a role is bound to, for every role alike: a new role brings rows, no table.

create table role_scope (
  account_id text not null references account (id),
  role text not null check (role in ('talent', 'commissioner', 'coordinator')),
  kind text not null check (kind in ('matter', 'employer')),
  -- Code of the matter; name of the enterprise, as a talent writes it in the profile.
  value text not null,
  primary key (account_id, role, kind, value)
);
create index role_scope_by_value on role_scope (kind, value, role, account_id);

insert into role_scope (account_id, role, kind, value)
  select account_id, 'commissioner', 'matter', matter_code from commissioner_matter
  union all
  select account_id, 'commissioner', 'employer', employer from commissioner_employer;

drop table commissioner_matter;
drop table commissioner_employer;
