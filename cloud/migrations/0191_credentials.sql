-- 撤销认定 before the term ends: on what it rests and why, and the day from which the class counts no more.
alter table recognition add column revocation_encrypted bytea;
alter table recognition add column revoked_on date;
alter table recognition drop constraint recognition_ended;
select add_check_values('recognition_state_check', 'revoked');
alter table recognition add constraint recognition_ended check (
  (state = 'recognised' or state = 'revoked') = (valid_from is not null)
  and (state = 'refused') = (refusal_encrypted is not null)
  and (state = 'revoked') = (revocation_encrypted is not null)
  and (state = 'revoked') = (revoked_on is not null)
  and (state = 'refused' or proposed_at is not null)
);
select add_check_values('recognition_step_kind_check', 'revoke');

-- 核对码: one a credential; what is kept of a code is its keyed index.
create table credential_code (
  recognition_id text primary key references recognition (id),
  code_index bytea not null,
  expires_at timestamptz not null,
  constraint credential_code_index unique (code_index)
);
create index credential_code_over on credential_code (expires_at);

-- A counter's look at a credential is on the trail.
select add_check_values('audit_subject_kind_check', 'recognition');
