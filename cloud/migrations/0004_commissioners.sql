-- What the district itself keeps: departments, matters (事项) as versioned data, and who handles what.

create table department (
  code text primary key,
  name text not null
);

-- `definition` is the contract's Matter; a running request keeps the version it was submitted under.
create table matter (
  code text not null,
  version integer not null,
  definition jsonb not null,
  active boolean not null default true,
  position integer not null default 0,
  primary key (code, version)
);
create unique index matter_active on matter (code) where active;

create table commissioner (
  account_id text primary key references account (id),
  department_code text not null references department (code),
  area_code text not null references area (code),
  capacity integer not null check (capacity > 0),
  on_duty boolean not null default true,
  office_phone text not null,
  portrait text
);

create table commissioner_matter (
  account_id text not null references commissioner (account_id) on delete cascade,
  matter_code text not null,
  primary key (account_id, matter_code)
);
create index commissioner_matter_by_matter on commissioner_matter (matter_code, account_id);

-- Enterprises a commissioner is attached to, by name as a talent writes it in the profile.
create table commissioner_employer (
  account_id text not null references commissioner (account_id) on delete cascade,
  employer text not null,
  primary key (account_id, employer)
);
