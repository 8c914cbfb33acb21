-- 系统已核验: what a request that ended well verified of its talent; verified again, the newest stands.
create table verified_fact (
  account_id text not null references account (id),
  kind text not null,
  value text not null check (value in ('A 类', 'B 类', 'C 类', 'D 类', 'E 类')),
  valid_until date not null,
  request_id text not null references service_request (id),
  verified_by text references account (id),
  verified_at timestamptz not null,
  primary key (account_id, kind)
);
create index verified_fact_by_request on verified_fact (request_id);
create index verified_fact_by_verifier on verified_fact (verified_by);

-- 免交: what stood for a material when the form was sent, whatever is verified later.
create table request_waiver (
  request_id text not null references service_request (id),
  material_key text not null,
  kind text not null,
  value text not null check (value in ('A 类', 'B 类', 'C 类', 'D 类', 'E 类')),
  valid_until date not null,
  verified_in text not null references service_request (id),
  primary key (request_id, material_key)
);
create index request_waiver_by_source on request_waiver (verified_in);
