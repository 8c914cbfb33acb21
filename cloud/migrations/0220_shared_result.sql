-- How each condition of a policy was judged for a talent, as they let the commissioner of one request see it. Null once they
-- took it back.
create table shared_result (
  id text primary key,
  request_id text not null references service_request (id),
  account_id text not null references account (id),
  policy_id text not null references policy (id),
  policy_version integer not null,
  shared_at timestamptz not null,
  result_encrypted bytea
);
create index shared_result_request on shared_result (request_id);
create index shared_result_account on shared_result (account_id);
create index shared_result_policy on shared_result (policy_id);

select add_check_values('consent_purpose_check', 'result');
select add_check_values('consent_subject_kind_check', 'shared_result');
select add_check_values('notification_subject_kind_check', 'shared_result');
select add_check_values('file_subject_kind_check', 'shared_result');
