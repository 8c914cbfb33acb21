-- 一件事: several matters asked for in one form. Only which; what they share is told by their fields and materials.
create table bundle (
  code text primary key,
  definition jsonb not null,
  position integer not null default 0
);

-- The requests of one such form, seen together. Nothing but its number is the cover's own.
create sequence cover_number;
create table cover (
  id text primary key,
  number text not null unique,
  talent_account_id text not null references account (id),
  bundle_code text not null references bundle (code),
  title text not null,
  submitted_at timestamptz not null
);
create index cover_talent on cover (talent_account_id);
create index cover_bundle on cover (bundle_code);

alter table service_request add column cover_id text references cover (id);
create index service_request_cover on service_request (cover_id) where cover_id is not null;
