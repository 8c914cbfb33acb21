-- 免申即享: what a person said to an offer: 以后再说, or the request that confirming it made, once and for all.
create table policy_offer (
  account_id text not null references account (id),
  policy_id text not null references policy (id),
  later_at timestamptz,
  request_id text references service_request (id),
  primary key (account_id, policy_id)
);
create index policy_offer_of_policy on policy_offer (policy_id);
create index policy_offer_of_request on policy_offer (request_id);
