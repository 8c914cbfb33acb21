-- A policy is revised: each version is kept whole and never changes; the row of `policy` is the one in force.
alter table policy add column version integer not null default 1 check (version > 0);
create table policy_version (
  policy_id text not null references policy (id) on delete cascade,
  version integer not null check (version > 0),
  document jsonb not null,
  eligibility jsonb,
  primary key (policy_id, version)
);
insert into policy_version (policy_id, version, document, eligibility)
select id, version, document, eligibility from policy;
select add_check_values('publication_copy_kind_check', 'policy');
select add_check_values('publication_entry_kind_check', 'policy');
