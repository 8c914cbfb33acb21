-- The directory: what a talent picks as employer and what a commissioner is attached to. Its names are plain, entered by
-- the office; who is its contact is encrypted.
create table enterprise (
  id text primary key,
  name text not null,
  other_names text[] not null default '{}',
  area_code text references area (code),
  industry text not null default '',
  contact_encrypted bytea,
  version integer not null default 1,
  -- Of the trial: nobody finds it where DEMO is false.
  demo boolean not null default false,
  merged_into text references enterprise (id),
  -- All names, normalised, one a line, and what an index finds them by.
  search_text text not null default '',
  grams text[] not null default '{}'
);
create index enterprise_by_grams on enterprise using gin (grams);
create index enterprise_by_name on enterprise (name, id);
create index enterprise_area on enterprise (area_code);
create index enterprise_merged on enterprise (merged_into);

-- Each name, normalised, belongs to one of them.
create table enterprise_name (
  key text primary key,
  enterprise_id text not null references enterprise (id)
);
create index enterprise_name_of on enterprise_name (enterprise_id);

-- What talents typed that the directory doesn't know: each text once, found by a keyed index.
create table typed_employer (
  id text primary key,
  name_index bytea not null unique,
  name_encrypted bytea not null,
  -- As a coordinator matched it.
  enterprise_id text references enterprise (id)
);
create index typed_employer_of on typed_employer (enterprise_id);

alter table profile add column enterprise_id text references enterprise (id);
alter table profile add column typed_employer_id text references typed_employer (id);
create index profile_enterprise on profile (enterprise_id);
create index profile_typed_employer on profile (typed_employer_id);

-- Commissioners were attached to enterprises by name.
insert into enterprise (id, name, demo)
  select 'e' || substr(md5(value), 1, 20), value, bool_or(a.demo)
    from role_scope s join account a on a.id = s.account_id
   where s.kind = 'employer' group by value;
alter table role_scope drop constraint role_scope_kind_check;
update role_scope set kind = 'enterprise', value = 'e' || substr(md5(value), 1, 20) where kind = 'employer';
alter table role_scope add constraint role_scope_kind_check check (kind in ('matter', 'enterprise'));
