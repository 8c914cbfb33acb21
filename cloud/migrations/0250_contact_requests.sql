-- 企业联系人: who asked to speak for which enterprise, what became of it, and how it ended. What one may do is in role_scope.
create table contact_request (
  id text primary key,
  account_id text not null references account (id),
  enterprise_id text not null references enterprise (id),
  state text not null constraint contact_request_state_check
    check (state in ('waiting', 'approved', 'refused', 'withdrawn', 'ended')),
  -- What the person wrote; null where a coordinator gave the role by itself.
  words_encrypted bytea,
  -- Why it was refused or ended.
  reason_encrypted bytea,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text references account (id)
);
-- One at a time for an enterprise.
create unique index contact_request_waiting on contact_request (account_id, enterprise_id) where state = 'waiting';
create index contact_request_account on contact_request (account_id);
create index contact_request_enterprise on contact_request (enterprise_id);
create index contact_request_decided_by on contact_request (decided_by);
create index contact_request_state on contact_request (state, asked_at);

select add_check_values('notification_subject_kind_check', 'contact_request');
select add_check_values('file_subject_kind_check', 'contact_request');
