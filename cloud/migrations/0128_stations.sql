-- Places of the office (站点) that publish times of their own, kept by commissioners: role_scope says which.
create table station (
  id text primary key,
  name text not null unique,
  address text not null,
  phone text not null,
  version integer not null default 1,
  closed_at timestamptz,
  closed_reason text,
  constraint station_closed check ((closed_at is null) = (closed_reason is null))
);
-- For which matters one may come; none: for every matter.
create table station_matter (
  station_id text not null references station (id),
  matter_code text not null,
  primary key (station_id, matter_code)
);
select add_check_values('role_scope_kind_check', 'station');
select add_check_values('file_subject_kind_check', 'station');
select add_check_values('notification_subject_kind_check', 'station');

-- Whoever is booked with is a host of its own: a commissioner under the id of the account, or a station under its own.
alter table booking drop constraint booking_host_account_id_fkey1;
alter table booking_host drop constraint booking_host_account_id_fkey;
alter table booking_host rename column account_id to id;
alter table booking_host add column kind text not null default 'commissioner' check (kind in ('commissioner', 'station'));
alter table booking_host add column closed boolean not null default false;
alter table booking_host
  add column account_id text generated always as (case when kind = 'commissioner' then id end) stored references account (id),
  add column station_id text generated always as (case when kind = 'station' then id end) stored references station (id);
alter table booking rename column host_account_id to host_id;
alter table booking add foreign key (host_id) references booking_host (id);
