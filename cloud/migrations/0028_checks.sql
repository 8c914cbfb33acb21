-- What the contract enumerates holds in the database too; a test compares the two. What refers to a row names one.
alter table audit
  add constraint audit_actor_role_check check (actor_role in ('talent', 'commissioner', 'coordinator')),
  add constraint audit_action_check check (action in ('reveal', 'withdraw_role', 'grant_role')),
  add constraint audit_request_id_fkey foreign key (request_id) references service_request (id);
create index audit_by_request on audit (request_id) where request_id is not null;

alter table consent
  add constraint consent_purpose_check check (purpose in ('minor', 'health')),
  add constraint consent_version_check check (version > 0),
  add constraint consent_withdrawn_at_check check (withdrawn_at >= given_at);
create index consent_by_request on consent (request_id);

alter table file
  add constraint file_type_check check (type in ('image/jpeg', 'image/png', 'application/pdf')),
  add constraint file_size_check check (size > 0);

alter table policy add constraint policy_level_check check (level in ('国家', '省', '市', '区', '县'));
alter table post
  add constraint post_education_level_check check (education_level in ('不限', '高中/中专及以下', '大专', '本科', '硕士', '博士'));
alter table profile add constraint profile_education_check check (education in ('doctor', 'master', 'bachelor', 'college', 'other'));

alter table service_request
  add constraint service_request_outcome_check check (outcome in ('solved', 'partly_solved', 'not_supported', 'planned')),
  add constraint service_request_channel_check check (channel in ('phone', 'video', 'in-person')),
  add constraint service_request_version_check check (version > 0),
  add constraint service_request_last_seq_check check (last_seq >= 0),
  add constraint service_request_area_code_fkey foreign key (area_code) references area (code);

alter table timeline_entry
  add constraint timeline_entry_kind_check check (
    kind in (
      'submit', 'assign', 'accept', 'decline', 'report_progress', 'ask_supplement', 'supplement', 'resolve', 'evaluate',
      'withdraw', 'transfer', 'message'
    )
  ),
  add constraint timeline_entry_seq_check check (seq > 0);

alter table session add constraint session_expires_at_check check (expires_at > created_at);
create index account_role_by_role on account_role (role);
create index wechat_identity_by_account on wechat_identity (account_id);
