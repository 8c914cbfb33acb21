-- Written by `npm run schema` from the migrations; a test compares. Do not edit by hand.

create sequence award_number;

create sequence calendar_version_seq_seq;

create sequence complaint_number;

create sequence cover_number;

create sequence draft_version;

create sequence publication_copy_version;

create sequence publication_entry_seq_seq;

create sequence quick_reply_position_seq;

create sequence recognition_number;

create sequence request_line;

create sequence request_number;

create table account (
  id text not null,
  name text not null,
  demo boolean not null default false,
  demo_note text,
  position integer not null default 0,
  large_text boolean not null default false,
  created_at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id)
);

create table account_role (
  account_id text not null,
  role text not null,
  constraint account_role_pkey PRIMARY KEY (account_id, role),
  constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint account_role_role_check CHECK ((role = ANY (ARRAY['talent'::text, 'commissioner'::text, 'coordinator'::text, 'contact'::text])))
);

create table answers (
  account_id text not null,
  answers_encrypted bytea not null,
  version integer not null,
  constraint answers_pkey PRIMARY KEY (account_id),
  constraint answers_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint answers_version_check CHECK ((version > 0))
);

create table application (
  id text not null,
  post_id text not null,
  talent_account_id text not null,
  state text not null,
  version integer not null default 1,
  sent_encrypted bytea not null,
  file_id text,
  fit_met integer,
  fit_unmet integer,
  fit_unknown integer,
  due_on date not null,
  due_since timestamp with time zone not null,
  due_revision text not null,
  reminded_for date,
  raised_for date,
  open_to_employer boolean not null default true,
  last_seq integer not null default 0,
  sent_at timestamp with time zone not null,
  since timestamp with time zone not null,
  interview text not null default 'none'::text,
  recommended_post_id text,
  pick_reminded_for timestamp with time zone,
  person_index bytea,
  stages_passed text[] not null default '{}'::text[],
  constraint application_once UNIQUE (post_id, talent_account_id),
  constraint application_pkey PRIMARY KEY (id),
  constraint application_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint application_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  constraint application_recommended_post_id_fkey FOREIGN KEY (recommended_post_id) REFERENCES recommended_post(id),
  constraint application_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint application_fit_whole CHECK (((num_nulls(fit_met, fit_unmet, fit_unknown) % 3) = 0)),
  constraint application_interview_check CHECK ((interview = ANY (ARRAY['none'::text, 'offered'::text, 'taken'::text, 'declined'::text]))),
  constraint application_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'viewed'::text, 'invited'::text, 'hired'::text, 'unsuitable'::text, 'withdrawn'::text])))
);

create table application_step (
  id text not null,
  application_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  words_encrypted bytea,
  stage text,
  constraint application_step_application_id_seq_key UNIQUE (application_id, seq),
  constraint application_step_pkey PRIMARY KEY (id),
  constraint application_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint application_step_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id),
  constraint application_step_actor_check CHECK ((actor = ANY (ARRAY['talent'::text, 'employer'::text, 'system'::text]))),
  constraint application_step_kind_check CHECK ((kind = ANY (ARRAY['apply'::text, 'view'::text, 'invite'::text, 'refuse'::text, 'hire'::text, 'withdraw'::text, 'apply_again'::text, 'remind'::text, 'raise'::text, 'offer_times'::text, 'decline_times'::text, 'remind_pick'::text, 'pass'::text]))),
  constraint application_step_stage CHECK (((stage IS NOT NULL) = (kind = 'pass'::text)))
);

create table area (
  code text not null,
  name text not null,
  position integer not null default 0,
  constraint area_pkey PRIMARY KEY (code)
);

create table audit (
  id text not null,
  at timestamp with time zone not null,
  actor_account_id text not null,
  actor_role text not null,
  owner_account_id text,
  action text not null,
  what text not null,
  subject_id text,
  subject_kind text,
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint audit_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint audit_action_check CHECK ((action = ANY (ARRAY['reveal'::text, 'withdraw_role'::text, 'grant_role'::text, 'change_commissioner'::text, 'change_review_rule'::text, 'fair_queue'::text, 'fair_helper'::text]))),
  constraint audit_actor_role_check CHECK ((actor_role = ANY (ARRAY['talent'::text, 'commissioner'::text, 'coordinator'::text, 'contact'::text]))),
  constraint audit_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'complaint'::text, 'recognition'::text, 'application'::text, 'interest'::text, 'fair'::text]))),
  constraint audit_subject_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
);

create table award (
  id text not null,
  number text not null,
  grant_id text not null,
  instalment integer not null,
  instalments integer not null,
  policy_id text not null,
  policy_title text not null,
  doc_no text,
  benefit text not null,
  talent_account_id text,
  enterprise_id text,
  payer text not null,
  amount_fen bigint not null,
  state text not null,
  version integer not null default 1,
  promised_on date not null,
  due_on date not null,
  cause text,
  raised_for date,
  asked_at timestamp with time zone,
  paid_on date,
  paid_fen bigint,
  batch text,
  last_seq integer not null default 0,
  granted_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  received_on date,
  missing_at timestamp with time zone,
  policy_version integer,
  basis_encrypted bytea,
  constraint award_grant_id_instalment_key UNIQUE (grant_id, instalment),
  constraint award_number_key UNIQUE (number),
  constraint award_pkey PRIMARY KEY (id),
  constraint award_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint award_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES award(id),
  constraint award_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint award_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint award_amount_fen_check CHECK ((amount_fen > 0)),
  constraint award_cause_check CHECK ((cause = ANY (ARRAY['funds'::text, 'account'::text, 'seal'::text, 'papers'::text, 'review'::text, 'other'::text]))),
  constraint award_check CHECK (((instalment >= 1) AND (instalment <= instalments))),
  constraint award_end CHECK ((((state = 'paid'::text) OR (state = 'ended'::text)) = (ended_at IS NOT NULL))),
  constraint award_of_one CHECK (((talent_account_id IS NULL) <> (enterprise_id IS NULL))),
  constraint award_paid CHECK ((((state = 'paid'::text) = (paid_on IS NOT NULL)) AND ((paid_on IS NULL) = (paid_fen IS NULL)) AND ((paid_on IS NULL) = (batch IS NULL)))),
  constraint award_receipt CHECK (((state = 'paid'::text) OR ((received_on IS NULL) AND (missing_at IS NULL)))),
  constraint award_state_check CHECK ((state = ANY (ARRAY['granted'::text, 'payable'::text, 'delayed'::text, 'paid'::text, 'ended'::text])))
);

create table award_step (
  id text not null,
  award_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  from_on date,
  to_on date,
  cause text,
  amount_fen bigint,
  batch text,
  words_encrypted bytea,
  corrected boolean not null default false,
  constraint award_step_award_id_seq_key UNIQUE (award_id, seq),
  constraint award_step_pkey PRIMARY KEY (id),
  constraint award_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint award_step_award_id_fkey FOREIGN KEY (award_id) REFERENCES award(id),
  constraint award_step_actor_check CHECK ((actor = ANY (ARRAY['recipient'::text, 'coordinator'::text, 'system'::text]))),
  constraint award_step_cause_check CHECK ((cause = ANY (ARRAY['funds'::text, 'account'::text, 'seal'::text, 'papers'::text, 'review'::text, 'other'::text]))),
  constraint award_step_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'order'::text, 'pay'::text, 'delay'::text, 'end'::text, 'raise'::text, 'ask'::text, 'answer'::text, 'correct'::text, 'receive'::text, 'miss'::text])))
);

create table booking (
  id text not null,
  subject_kind text not null,
  subject_id text not null,
  host_id text not null,
  guest_account_id text not null,
  limit_group text not null,
  state text not null,
  version integer not null default 1,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  channel text,
  place text not null default ''::text,
  moves integer not null default 0,
  sequence integer not null default 0,
  absent_at timestamp with time zone,
  reminded_for timestamp with time zone,
  last_seq integer not null default 0,
  made_at timestamp with time zone not null,
  constraint booking_pkey PRIMARY KEY (id),
  constraint booking_guest_account_id_fkey FOREIGN KEY (guest_account_id) REFERENCES account(id),
  constraint booking_host_id_fkey FOREIGN KEY (host_id) REFERENCES booking_host(id),
  constraint booking_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'video'::text, 'in-person'::text]))),
  constraint booking_held CHECK (((starts_at IS NOT NULL) OR (state = 'preferred'::text) OR (state = 'lapsed'::text) OR (state = 'cancelled'::text))),
  constraint booking_state_check CHECK ((state = ANY (ARRAY['preferred'::text, 'booked'::text, 'attended'::text, 'no_show'::text, 'cancelled'::text, 'lapsed'::text]))),
  constraint booking_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'application'::text]))),
  constraint booking_whole CHECK ((((starts_at IS NULL) = (ends_at IS NULL)) AND ((starts_at IS NULL) = (channel IS NULL))))
);

create table booking_host (
  id text not null,
  pattern jsonb not null default '{"extra": [], "closed": [], "weekly": []}'::jsonb,
  version integer not null default 0,
  kind text not null default 'commissioner'::text,
  closed boolean not null default false,
  account_id text default 
CASE
    WHEN (kind = 'commissioner'::text) THEN id
    ELSE NULL::text
END,
  station_id text default 
CASE
    WHEN (kind = 'station'::text) THEN id
    ELSE NULL::text
END,
  post_id text default 
CASE
    WHEN (kind = 'post'::text) THEN id
    ELSE NULL::text
END,
  constraint booking_host_pkey PRIMARY KEY (id),
  constraint booking_host_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint booking_host_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  constraint booking_host_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id),
  constraint booking_host_kind_check CHECK ((kind = ANY (ARRAY['commissioner'::text, 'station'::text, 'post'::text])))
);

create table booking_preference (
  booking_id text not null,
  position integer not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  channel text not null,
  place text not null,
  constraint booking_preference_pkey PRIMARY KEY (booking_id, "position"),
  constraint booking_preference_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint booking_preference_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'video'::text, 'in-person'::text])))
);

create table booking_step (
  id text not null,
  booking_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  starts_at timestamp with time zone,
  from_at timestamp with time zone,
  words_encrypted bytea,
  constraint booking_step_booking_id_seq_key UNIQUE (booking_id, seq),
  constraint booking_step_pkey PRIMARY KEY (id),
  constraint booking_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint booking_step_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(id),
  constraint booking_step_actor_check CHECK ((actor = ANY (ARRAY['guest'::text, 'host'::text, 'system'::text]))),
  constraint booking_step_kind_check CHECK ((kind = ANY (ARRAY['take'::text, 'prefer'::text, 'confirm'::text, 'move'::text, 'cancel'::text, 'lapse'::text, 'remind'::text, 'attend'::text, 'note_absence'::text, 'revoke_absence'::text])))
);

create table bundle (
  code text not null,
  definition jsonb not null,
  position integer not null default 0,
  constraint bundle_pkey PRIMARY KEY (code)
);

create table calendar_version (
  id text not null,
  seq bigint not null,
  day date not null,
  kind text not null,
  note text not null,
  reason text not null,
  entered_by text not null,
  entered_at timestamp with time zone not null,
  moved_count integer not null,
  moved jsonb not null,
  constraint calendar_version_pkey PRIMARY KEY (id),
  constraint calendar_version_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
  constraint calendar_version_kind_check CHECK ((kind = ANY (ARRAY['working'::text, 'half'::text, 'off'::text])))
);

create table calendar_year_confirmed (
  year integer not null,
  confirmed_by text not null,
  confirmed_at timestamp with time zone not null,
  constraint calendar_year_confirmed_pkey PRIMARY KEY (year, confirmed_by),
  constraint calendar_year_confirmed_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id)
);

create table commissioner (
  account_id text not null,
  department_code text not null,
  capacity integer not null,
  on_duty boolean not null default true,
  office_phone text not null,
  portrait text,
  version integer not null default 1,
  constraint commissioner_pkey PRIMARY KEY (account_id),
  constraint commissioner_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint commissioner_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint commissioner_capacity_check CHECK ((capacity > 0))
);

create table complaint (
  id text not null,
  number text not null,
  kind text not null,
  talent_account_id text not null,
  subject_kind text,
  subject_id text,
  barred_account_ids text[] not null default '{}'::text[],
  state text not null,
  version integer not null default 1,
  owner_account_id text,
  words_encrypted bytea not null,
  due_on date not null,
  asked boolean not null default false,
  reminded_for date,
  raised_for date,
  last_seq integer not null default 0,
  submitted_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  due_revision text,
  constraint complaint_number_key UNIQUE (number),
  constraint complaint_pkey PRIMARY KEY (id),
  constraint complaint_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint complaint_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint complaint_answer CHECK (((answered_at IS NOT NULL) OR ((state <> 'answered'::text) AND (state <> 'closed'::text)))),
  constraint complaint_end CHECK ((((state = 'closed'::text) OR (state = 'withdrawn'::text)) = (ended_at IS NOT NULL))),
  constraint complaint_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'suggestion'::text, 'objection'::text]))),
  constraint complaint_owner_apart CHECK (((owner_account_id IS NULL) OR ((owner_account_id <> talent_account_id) AND (NOT (owner_account_id = ANY (barred_account_ids)))))),
  constraint complaint_received_by_nobody CHECK (((state <> 'received'::text) OR (owner_account_id IS NULL))),
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'answered'::text, 'closed'::text, 'withdrawn'::text]))),
  constraint complaint_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'recognition'::text]))),
  constraint complaint_subject_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL)))
);

create table complaint_file (
  step_id text not null,
  position integer not null,
  file_id text not null,
  constraint complaint_file_pkey PRIMARY KEY (step_id, "position"),
  constraint complaint_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint complaint_file_step_id_fkey FOREIGN KEY (step_id) REFERENCES complaint_step(id)
);

create table complaint_step (
  id text not null,
  complaint_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  words_encrypted bytea,
  constraint complaint_step_complaint_id_seq_key UNIQUE (complaint_id, seq),
  constraint complaint_step_pkey PRIMARY KEY (id),
  constraint complaint_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint complaint_step_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES complaint(id),
  constraint complaint_step_actor_check CHECK ((actor = ANY (ARRAY['talent'::text, 'owner'::text, 'coordinator'::text, 'system'::text]))),
  constraint complaint_step_kind_check CHECK ((kind = ANY (ARRAY['submit'::text, 'accept'::text, 'take'::text, 'hand_on'::text, 'remind'::text, 'raise'::text, 'answer'::text, 'ask'::text, 'withdraw'::text, 'close'::text])))
);

create table consent (
  id text not null,
  account_id text not null,
  subject_id text not null,
  purpose text not null,
  version integer not null,
  title text not null,
  statement text not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  subject_kind text not null,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint consent_purpose_check CHECK ((purpose = ANY (ARRAY['minor'::text, 'health'::text, 'family'::text, 'answers'::text, 'result'::text, 'apply'::text, 'interest'::text]))),
  constraint consent_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'family'::text, 'answers'::text, 'shared_result'::text, 'application'::text, 'interest'::text]))),
  constraint consent_version_check CHECK ((version > 0)),
  constraint consent_withdrawn_at_check CHECK ((withdrawn_at >= given_at))
);

create table contact_request (
  id text not null,
  account_id text not null,
  enterprise_id text not null,
  state text not null,
  words_encrypted bytea,
  reason_encrypted bytea,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  constraint contact_request_pkey PRIMARY KEY (id),
  constraint contact_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint contact_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint contact_request_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint contact_request_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'ended'::text])))
);

create table content_item (
  kind text not null,
  id text not null,
  content jsonb not null,
  constraint content_item_pkey PRIMARY KEY (kind, id)
);

create table content_version (
  name text not null,
  version integer not null,
  applied_at timestamp with time zone not null default now(),
  constraint content_version_pkey PRIMARY KEY (name),
  constraint content_version_version_check CHECK ((version >= 0))
);

create table cover (
  id text not null,
  number text not null,
  talent_account_id text not null,
  bundle_code text not null,
  title text not null,
  submitted_at timestamp with time zone not null,
  constraint cover_number_key UNIQUE (number),
  constraint cover_pkey PRIMARY KEY (id),
  constraint cover_bundle_code_fkey FOREIGN KEY (bundle_code) REFERENCES bundle(code),
  constraint cover_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id)
);

create table credential_code (
  recognition_id text not null,
  code_index bytea not null,
  expires_at timestamp with time zone not null,
  constraint credential_code_index UNIQUE (code_index),
  constraint credential_code_pkey PRIMARY KEY (recognition_id),
  constraint credential_code_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition(id)
);

create table cv (
  account_id text not null,
  body_encrypted bytea not null,
  version integer not null default 1,
  file_id text,
  saved_at timestamp with time zone not null,
  constraint cv_pkey PRIMARY KEY (account_id),
  constraint cv_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint cv_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
);

create table demand_interest (
  id text not null,
  need_id text not null,
  talent_account_id text not null,
  referred_index bytea not null default '\x'::bytea,
  referred_encrypted bytea,
  state text not null,
  version integer not null default 1,
  title text not null,
  employer text not null,
  demo boolean not null,
  said_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  heard_at timestamp with time zone not null,
  constraint demand_interest_once UNIQUE (need_id, talent_account_id, referred_index),
  constraint demand_interest_pkey PRIMARY KEY (id),
  constraint demand_interest_need_id_fkey FOREIGN KEY (need_id) REFERENCES demand_need(id),
  constraint demand_interest_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint demand_interest_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text, 'withdrawn'::text])))
);

create table demand_need (
  id text not null,
  catalogue text not null,
  key text not null,
  position integer,
  title text not null,
  employer text not null,
  industry text not null,
  class text not null,
  definition jsonb not null,
  search_text text not null default ''::text,
  search_head text not null default ''::text,
  search_initials text not null default ''::text,
  search_words tsvector not null default ''::tsvector,
  constraint demand_need_catalogue_key_key UNIQUE (catalogue, key),
  constraint demand_need_pkey PRIMARY KEY (id),
  constraint demand_need_class_check CHECK ((class = ANY (ARRAY['venture'::text, 'scarce'::text, 'skilled'::text]))),
  constraint demand_need_industry_check CHECK ((industry = ANY (ARRAY['高端装备'::text, '数字经济'::text, '节能环保'::text, '新材料'::text, '生物医药'::text, '现代服务'::text, '其他'::text])))
);

create table demand_version (
  catalogue text not null,
  version integer not null,
  definition jsonb not null,
  published_at timestamp with time zone not null,
  constraint demand_version_pkey PRIMARY KEY (catalogue, version)
);

create table demo_setting (
  only_row boolean not null default true,
  open boolean not null,
  constraint demo_setting_pkey PRIMARY KEY (only_row),
  constraint demo_setting_only_row_check CHECK (only_row)
);

create table department (
  code text not null,
  name text not null,
  constraint department_pkey PRIMARY KEY (code)
);

create table draft (
  account_id text not null,
  matter_code text not null,
  body_encrypted bytea not null,
  saved_at timestamp with time zone not null,
  version bigint not null default nextval('draft_version'::regclass),
  matter_version integer,
  reminded_version bigint,
  moved_code text,
  moved_version integer,
  constraint draft_pkey PRIMARY KEY (account_id, matter_code),
  constraint draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint draft_moved_from FOREIGN KEY (moved_code, moved_version) REFERENCES matter(code, version),
  constraint draft_moved CHECK (((moved_code IS NULL) = (moved_version IS NULL)))
);

create table enterprise (
  id text not null,
  name text not null,
  other_names text[] not null default '{}'::text[],
  area_code text,
  industry text not null default ''::text,
  contact_encrypted bytea,
  version integer not null default 1,
  demo boolean not null default false,
  merged_into text,
  search_text text not null default ''::text,
  grams text[] not null default '{}'::text[],
  constraint enterprise_pkey PRIMARY KEY (id),
  constraint enterprise_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code),
  constraint enterprise_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES enterprise(id)
);

create table enterprise_name (
  key text not null,
  enterprise_id text not null,
  constraint enterprise_name_pkey PRIMARY KEY (key),
  constraint enterprise_name_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id)
);

create table fair (
  id text not null,
  version integer not null default 1,
  state text not null,
  mode text not null,
  issue integer,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null,
  way text not null,
  words text not null,
  capacity integer not null,
  sign_up_until timestamp with time zone not null,
  phone text not null,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null,
  cancelled_reason text,
  result_employers integer,
  result_posts integer,
  result_visitors integer,
  result_agreements integer,
  demo boolean not null default false,
  latitude double precision,
  longitude double precision,
  constraint fair_pkey PRIMARY KEY (id),
  constraint fair_mode_check CHECK ((mode = ANY (ARRAY['on_site'::text, 'online'::text]))),
  constraint fair_point_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint fair_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'cancelled'::text])))
);

create table fair_employer (
  id text not null,
  fair_id text not null,
  stand text not null,
  name text not null,
  enterprise_id text,
  posts jsonb not null,
  constraint fair_employer_once UNIQUE (fair_id, name),
  constraint fair_employer_pkey PRIMARY KEY (id),
  constraint fair_employer_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint fair_employer_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fair(id)
);

create table fair_helper (
  fair_id text not null,
  account_id text not null,
  named_by text not null,
  named_at timestamp with time zone not null,
  constraint fair_helper_pkey PRIMARY KEY (fair_id, account_id),
  constraint fair_helper_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint fair_helper_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fair(id),
  constraint fair_helper_named_by_fkey FOREIGN KEY (named_by) REFERENCES account(id)
);

create table fair_pass (
  id text not null,
  fair_id text not null,
  account_id text,
  code text not null,
  state text not null,
  version integer not null default 1,
  signed_at timestamp with time zone not null,
  offered_until timestamp with time zone,
  entered_at timestamp with time zone,
  entered_by text,
  reminded_at timestamp with time zone,
  walk_in_encrypted bytea,
  first_since timestamp with time zone,
  moved_encrypted bytea,
  constraint fair_pass_code UNIQUE (fair_id, code),
  constraint fair_pass_once UNIQUE (fair_id, account_id),
  constraint fair_pass_pkey PRIMARY KEY (id),
  constraint fair_pass_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint fair_pass_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
  constraint fair_pass_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fair(id),
  constraint fair_pass_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'waiting'::text, 'offered'::text, 'entered'::text, 'cancelled'::text, 'lapsed'::text])))
);

create table fair_scan (
  id text not null,
  fair_id text not null,
  code text not null,
  outcome text not null,
  offline boolean not null,
  read_at timestamp with time zone not null,
  scanned_by text not null,
  settled_at timestamp with time zone,
  constraint fair_scan_pkey PRIMARY KEY (id),
  constraint fair_scan_fair_id_fkey FOREIGN KEY (fair_id) REFERENCES fair(id),
  constraint fair_scan_scanned_by_fkey FOREIGN KEY (scanned_by) REFERENCES account(id),
  constraint fair_scan_outcome_check CHECK ((outcome = ANY (ARRAY['entered'::text, 'again'::text, 'cancelled'::text, 'waiting'::text, 'elsewhere'::text, 'unknown'::text])))
);

create table family (
  account_id text not null,
  members_encrypted bytea not null,
  version integer not null,
  constraint family_pkey PRIMARY KEY (account_id),
  constraint family_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint family_version_check CHECK ((version > 0))
);

create table file (
  id text not null,
  owner_account_id text not null,
  type text not null,
  size integer not null,
  created_at timestamp with time zone not null,
  subject_kind text,
  subject_id text,
  copy_of text,
  handed_in_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_copy_of_fkey FOREIGN KEY (copy_of) REFERENCES file(id),
  constraint file_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint file_copy_whole CHECK (((copy_of IS NULL) = (handed_in_at IS NULL))),
  constraint file_size_check CHECK ((size > 0)),
  constraint file_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'note'::text, 'follow_up'::text, 'leave'::text, 'complaint'::text, 'preparation'::text, 'draft'::text, 'station'::text, 'matter'::text, 'family'::text, 'award'::text, 'answers'::text, 'policy'::text, 'recognition'::text, 'policy_draft'::text, 'scheme_draft'::text, 'shared_result'::text, 'notice_draft'::text, 'application'::text, 'contact_request'::text, 'urgent_need'::text, 'post'::text, 'saved_search'::text, 'fair'::text, 'demand_draft'::text, 'interest'::text, 'hiring'::text]))),
  constraint file_subject_whole CHECK (((subject_kind IS NULL) = (subject_id IS NULL))),
  constraint file_type_check CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'application/pdf'::text, 'audio/mpeg'::text, 'audio/aac'::text, 'audio/mp4'::text])))
);

create table follow_up (
  id text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  owner_account_id text,
  for_account_id text,
  barred_account_id text,
  state text not null,
  version integer not null default 1,
  next_on date not null,
  limit_on date,
  what_encrypted bytea,
  result text,
  reminded_for date,
  raised_for date,
  last_seq integer not null default 0,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  due_revision text,
  for_enterprise_id text,
  constraint follow_up_pkey PRIMARY KEY (id),
  constraint follow_up_barred_account_id_fkey FOREIGN KEY (barred_account_id) REFERENCES account(id),
  constraint follow_up_for_account_id_fkey FOREIGN KEY (for_account_id) REFERENCES account(id),
  constraint follow_up_for_enterprise_id_fkey FOREIGN KEY (for_enterprise_id) REFERENCES enterprise(id),
  constraint follow_up_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint follow_up_end CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint follow_up_ends_with_a_result CHECK (((state = 'ended'::text) = (result IS NOT NULL))),
  constraint follow_up_for_one CHECK (((for_account_id IS NULL) <> (for_enterprise_id IS NULL))),
  constraint follow_up_kind_check CHECK ((kind = ANY (ARRAY['revisit'::text, 'planned'::text, 'remaining'::text, 'award'::text, 'application'::text, 'interest'::text, 'hiring'::text]))),
  constraint follow_up_owner_not_barred CHECK (((owner_account_id IS NULL) OR (owner_account_id IS DISTINCT FROM barred_account_id))),
  constraint follow_up_result_check CHECK ((result = ANY (ARRAY['reopened'::text, 'explained'::text, 'complained'::text, 'unreached'::text, 'done'::text, 'not_done'::text]))),
  constraint follow_up_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text, 'dropped'::text]))),
  constraint follow_up_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'award'::text, 'application'::text, 'interest'::text, 'hiring'::text])))
);

create table follow_up_step (
  id text not null,
  follow_up_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  next_on date,
  reached boolean,
  words_encrypted bytea,
  constraint follow_up_step_follow_up_id_seq_key UNIQUE (follow_up_id, seq),
  constraint follow_up_step_pkey PRIMARY KEY (id),
  constraint follow_up_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint follow_up_step_follow_up_id_fkey FOREIGN KEY (follow_up_id) REFERENCES follow_up(id),
  constraint follow_up_step_actor_check CHECK ((actor = ANY (ARRAY['owner'::text, 'coordinator'::text, 'system'::text]))),
  constraint follow_up_step_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'note'::text, 'take'::text, 'hand_on'::text, 'remind'::text, 'raise'::text, 'finish'::text, 'drop'::text])))
);

create table hiring (
  id text not null,
  due_on date not null,
  due_since timestamp with time zone not null,
  due_revision text not null,
  reminded_for date,
  raised_for date,
  constraint hiring_pkey PRIMARY KEY (id),
  constraint hiring_id_fkey FOREIGN KEY (id) REFERENCES post(id)
);

create table idempotency (
  account_id text not null,
  key text not null,
  request_hash text not null,
  answer json,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (account_id, key),
  constraint idempotency_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

create table import_memory (
  kind text not null,
  publisher text not null,
  place text not null,
  said text not null,
  meant text not null,
  changed_at timestamp with time zone not null,
  constraint import_memory_pkey PRIMARY KEY (kind, publisher, place, said),
  constraint import_memory_kind_check CHECK ((kind = ANY (ARRAY['payments'::text, 'policies'::text, 'posts'::text, 'fair_employers'::text, 'needs'::text])))
);

create table import_plan (
  id text not null,
  kind text not null,
  account_id text not null,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  counts jsonb not null,
  hash text not null,
  body_encrypted bytea not null,
  target text,
  publisher text not null default ''::text,
  constraint import_plan_pkey PRIMARY KEY (id),
  constraint import_plan_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint import_plan_kind_check CHECK ((kind = ANY (ARRAY['payments'::text, 'policies'::text, 'posts'::text, 'fair_employers'::text, 'needs'::text])))
);

create table job_occurrence (
  name text not null,
  occurrence timestamp with time zone not null,
  ran_for timestamp with time zone,
  ran_at timestamp with time zone,
  found integer,
  told integer,
  failed_at timestamp with time zone,
  failed_with text,
  constraint job_occurrence_pkey PRIMARY KEY (name)
);

create table leave (
  id text not null,
  account_id text not null,
  from_day date not null,
  from_half text not null,
  to_day date not null,
  to_half text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  stand_in_account_id text,
  state text not null,
  version integer not null default 1,
  note_encrypted bytea,
  last_seq integer not null default 0,
  asked_at timestamp with time zone not null,
  raised_at timestamp with time zone,
  returned_at timestamp with time zone,
  constraint leave_once EXCLUDE USING gist (box(point((hashtext(account_id))::double precision, (EXTRACT(epoch FROM (starts_at AT TIME ZONE 'UTC'::text)))::double precision), point((hashtext(account_id))::double precision, ((EXTRACT(epoch FROM (ends_at AT TIME ZONE 'UTC'::text)) - (1)::numeric))::double precision)) WITH &&) WHERE ((state <> 'cancelled'::text)),
  constraint leave_pkey PRIMARY KEY (id),
  constraint leave_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint leave_stand_in_account_id_fkey FOREIGN KEY (stand_in_account_id) REFERENCES account(id),
  constraint leave_from_half_check CHECK ((from_half = ANY (ARRAY['am'::text, 'pm'::text]))),
  constraint leave_not_oneself CHECK ((stand_in_account_id IS DISTINCT FROM account_id)),
  constraint leave_stand_in CHECK (
CASE state
    WHEN 'uncovered'::text THEN (stand_in_account_id IS NULL)
    WHEN 'cancelled'::text THEN true
    ELSE (stand_in_account_id IS NOT NULL)
END),
  constraint leave_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'covered'::text, 'uncovered'::text, 'cancelled'::text]))),
  constraint leave_time CHECK (((starts_at < ends_at) AND (ends_at <= (starts_at + '32 days'::interval)))),
  constraint leave_to_half_check CHECK ((to_half = ANY (ARRAY['am'::text, 'pm'::text])))
);

create table leave_step (
  id text not null,
  leave_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  before_account_id text,
  words_encrypted bytea,
  constraint leave_step_leave_id_seq_key UNIQUE (leave_id, seq),
  constraint leave_step_pkey PRIMARY KEY (id),
  constraint leave_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint leave_step_before_account_id_fkey FOREIGN KEY (before_account_id) REFERENCES account(id),
  constraint leave_step_leave_id_fkey FOREIGN KEY (leave_id) REFERENCES leave(id),
  constraint leave_step_actor_check CHECK ((actor = ANY (ARRAY['away'::text, 'stand_in'::text, 'coordinator'::text, 'system'::text]))),
  constraint leave_step_kind_check CHECK ((kind = ANY (ARRAY['ask'::text, 'accept'::text, 'decline'::text, 'name'::text, 'lose'::text, 'raise'::text, 'return'::text, 'cancel'::text])))
);

create table matter (
  code text not null,
  version integer not null,
  definition jsonb not null,
  active boolean not null default true,
  position integer not null default 0,
  constraint matter_pkey PRIMARY KEY (code, version)
);

create table matter_closing (
  code text not null,
  version integer not null,
  drafts_until date not null,
  successor text,
  reason text not null default ''::text,
  constraint matter_closing_pkey PRIMARY KEY (code),
  constraint matter_closing_code_version_fkey FOREIGN KEY (code, version) REFERENCES matter(code, version)
);

create table notice (
  id text not null,
  issue integer,
  title text not null,
  issuer text,
  kind text not null,
  place text,
  published_on date,
  apply_from timestamp with time zone,
  apply_until timestamp with time zone,
  headcount integer,
  sort_on date not null,
  demo boolean not null,
  document jsonb not null,
  version integer not null default 1,
  age_counted_on date,
  withdrawn_on date,
  withdrawn_reason text,
  ended_at timestamp with time zone,
  ended_reason text,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_ended CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  constraint notice_withdrawn CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
);

create table notice_version (
  notice_id text not null,
  version integer not null,
  content jsonb not null,
  published_on date,
  constraint notice_version_pkey PRIMARY KEY (notice_id, version),
  constraint notice_version_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id)
);

create table notification (
  id text not null,
  account_id text not null,
  subject_id text not null,
  entry_id text not null,
  what text,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  what_encrypted bytea,
  subject_kind text not null,
  owner_account_id text not null,
  constraint notification_account_id_entry_id_key UNIQUE (account_id, entry_id),
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint notification_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint notification_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['request'::text, 'note'::text, 'follow_up'::text, 'leave'::text, 'complaint'::text, 'preparation'::text, 'draft'::text, 'station'::text, 'matter'::text, 'family'::text, 'award'::text, 'answers'::text, 'policy'::text, 'recognition'::text, 'policy_draft'::text, 'scheme_draft'::text, 'shared_result'::text, 'notice_draft'::text, 'application'::text, 'contact_request'::text, 'urgent_need'::text, 'post'::text, 'saved_search'::text, 'fair'::text, 'demand_draft'::text, 'interest'::text, 'hiring'::text])))
);

create table policy (
  id text not null,
  title text not null,
  doc_no text,
  level text not null,
  place text not null,
  topics text[] not null,
  validity text not null,
  gist text,
  published_on date,
  expires_on date,
  sort_on date not null,
  version_group text not null,
  document jsonb not null,
  eligibility jsonb,
  search_text text not null default ''::text,
  demo boolean not null,
  search_head text not null default ''::text,
  search_initials text not null default ''::text,
  search_words tsvector not null default ''::tsvector,
  for_whom text[] not null default '{}'::text[],
  apply_from date,
  apply_until date,
  version integer not null default 1,
  withdrawn_on date,
  withdrawn_reason text,
  successor_id text,
  implements_id text,
  owner text,
  review_on date,
  standard_until date,
  care_told_on date,
  full_kind text,
  full_since date,
  offered boolean not null default ((document -> 'offered'::text) IS NOT NULL),
  constraint policy_pkey PRIMARY KEY (id),
  constraint policy_implements_id_fkey FOREIGN KEY (implements_id) REFERENCES policy(id) ON DELETE SET NULL,
  constraint policy_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES policy(id) ON DELETE SET NULL,
  constraint policy_full_check CHECK (((full_kind IS NULL) = (full_since IS NULL))),
  constraint policy_full_kind_check CHECK ((full_kind = ANY (ARRAY['places'::text, 'budget'::text]))),
  constraint policy_implements_another CHECK ((implements_id <> id)),
  constraint policy_level_check CHECK ((level = ANY (ARRAY['国家'::text, '省'::text, '市'::text, '区'::text, '县'::text]))),
  constraint policy_validity_check CHECK ((validity = ANY (ARRAY['in_force'::text, 'superseded'::text, 'expired'::text, 'unknown'::text]))),
  constraint policy_version_check CHECK ((version > 0)),
  constraint policy_withdrawn CHECK ((((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)) AND ((successor_id IS NULL) OR (withdrawn_on IS NOT NULL))))
);

create table policy_count (
  counted_on date not null,
  people integer,
  constraint policy_count_pkey PRIMARY KEY (counted_on),
  constraint policy_count_people CHECK ((people >= 5))
);

create table policy_mark (
  id text not null,
  account_id text not null,
  policy_id text not null,
  mark text not null,
  marked_at timestamp with time zone not null,
  told_at timestamp with time zone,
  seen_version integer not null default 1,
  constraint policy_mark_account_id_policy_id_mark_key UNIQUE (account_id, policy_id, mark),
  constraint policy_mark_pkey PRIMARY KEY (id),
  constraint policy_mark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint policy_mark_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint policy_mark_mark_check CHECK ((mark = ANY (ARRAY['saved'::text, 'opening'::text]))),
  constraint policy_mark_seen_version_check CHECK ((seen_version > 0))
);

create table policy_news (
  policy_id text not null,
  conditions_digest text not null,
  seen_on date not null,
  constraint policy_news_pkey PRIMARY KEY (policy_id),
  constraint policy_news_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id)
);

create table policy_offer (
  account_id text not null,
  policy_id text not null,
  later_at timestamp with time zone,
  request_id text,
  constraint policy_offer_pkey PRIMARY KEY (account_id, policy_id),
  constraint policy_offer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint policy_offer_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint policy_offer_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table policy_reading (
  policy_id text not null,
  day date not null,
  times integer not null,
  constraint policy_reading_pkey PRIMARY KEY (policy_id, day),
  constraint policy_reading_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id) ON DELETE CASCADE
);

create table policy_threshold (
  policy_id text not null,
  place integer not null,
  text text not null,
  clause text,
  people integer not null,
  soon integer,
  constraint policy_threshold_pkey PRIMARY KEY (policy_id, place),
  constraint policy_threshold_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id) ON DELETE CASCADE,
  constraint policy_threshold_people CHECK ((people >= 5)),
  constraint policy_threshold_soon CHECK ((soon >= 5))
);

create table policy_version (
  policy_id text not null,
  version integer not null,
  document jsonb not null,
  eligibility jsonb,
  constraint policy_version_pkey PRIMARY KEY (policy_id, version),
  constraint policy_version_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id) ON DELETE CASCADE,
  constraint policy_version_version_check CHECK ((version > 0))
);

create table post (
  id text not null,
  notice_id text not null,
  position integer,
  code text,
  employer text,
  title text not null,
  headcount text,
  education text,
  education_level text,
  major text,
  age text,
  pay text,
  place text,
  skill_level text,
  duties text,
  contact text,
  notes text[] not null,
  search_text text not null default ''::text,
  enterprise_id text,
  experience text,
  benefits text,
  employment text,
  apply_how text,
  deadline timestamp with time zone,
  headcount_min integer,
  headcount_max integer,
  pay_monthly_min integer,
  pay_monthly_max integer,
  negotiable boolean not null default false,
  experience_years integer,
  employments text[] not null default '{}'::text[],
  for_whom text[] not null default '{}'::text[],
  search_head text not null default ''::text,
  search_initials text not null default ''::text,
  search_words tsvector not null default ''::tsvector,
  shown_at timestamp with time zone,
  filled boolean,
  hired integer,
  hiring_said_at timestamp with time zone,
  industry text,
  industry_known text,
  constraint post_notice_id_position_key UNIQUE (notice_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint post_pkey PRIMARY KEY (id),
  constraint post_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint post_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  constraint post_education_level_check CHECK ((education_level = ANY (ARRAY['不限'::text, '高中/中专及以下'::text, '大专'::text, '本科'::text, '硕士'::text, '博士'::text]))),
  constraint post_hiring_whole CHECK (((num_nulls(filled, hired, hiring_said_at) % 3) = 0))
);

create table post_mark (
  id text not null,
  account_id text not null,
  post_id text not null,
  marked_at timestamp with time zone not null,
  seen_version integer not null,
  ended_at timestamp with time zone,
  constraint post_mark_once UNIQUE (account_id, post_id),
  constraint post_mark_pkey PRIMARY KEY (id),
  constraint post_mark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint post_mark_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id)
);

create table preparation (
  id text not null,
  preparer_account_id text not null,
  talent_account_id text not null,
  matter_code text not null,
  matter_version integer not null,
  state text not null,
  version integer not null default 1,
  body_encrypted bytea,
  sent_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  enterprise_id text,
  due_revision text,
  constraint preparation_pkey PRIMARY KEY (id),
  constraint preparation_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint preparation_matter_code_matter_version_fkey FOREIGN KEY (matter_code, matter_version) REFERENCES matter(code, version),
  constraint preparation_preparer_account_id_fkey FOREIGN KEY (preparer_account_id) REFERENCES account(id),
  constraint preparation_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint preparation_deleted CHECK (((state = 'waiting'::text) = (body_encrypted IS NOT NULL))),
  constraint preparation_end CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  constraint preparation_not_oneself CHECK ((preparer_account_id <> talent_account_id)),
  constraint preparation_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text])))
);

create table preparation_code (
  account_id text not null,
  code_index bytea not null,
  expires_at timestamp with time zone not null,
  constraint preparation_code_index UNIQUE (code_index),
  constraint preparation_code_pkey PRIMARY KEY (account_id),
  constraint preparation_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

create table profile (
  account_id text not null,
  name text,
  phone_encrypted bytea not null,
  phone_index bytea not null,
  employer text,
  area_code text not null,
  education text not null,
  arrived_on date,
  talent_category text,
  updated_at timestamp with time zone not null,
  words_encrypted bytea,
  enterprise_id text,
  typed_employer_id text,
  constraint profile_pkey PRIMARY KEY (account_id),
  constraint profile_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint profile_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code),
  constraint profile_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint profile_typed_employer_id_fkey FOREIGN KEY (typed_employer_id) REFERENCES typed_employer(id),
  constraint profile_education_check CHECK ((education = ANY (ARRAY['doctor'::text, 'master'::text, 'bachelor'::text, 'college'::text, 'other'::text])))
);

create table publication_copy (
  kind text not null,
  subject_id text not null,
  version bigint not null default nextval('publication_copy_version'::regclass),
  published_version integer not null,
  content jsonb not null,
  hash text not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  review_id text,
  constraint publication_copy_pkey PRIMARY KEY (kind, subject_id),
  constraint publication_copy_review_id_fkey FOREIGN KEY (review_id) REFERENCES publication_review(id),
  constraint publication_copy_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id),
  constraint publication_copy_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'policy'::text, 'scheme'::text, 'notice'::text, 'demand'::text])))
);

create table publication_entry (
  id text not null,
  seq bigint not null,
  kind text not null,
  subject_id text not null,
  event text not null,
  version integer not null,
  done_by text not null,
  done_at timestamp with time zone not null,
  reviewed_by text,
  constraint publication_entry_pkey PRIMARY KEY (id),
  constraint publication_entry_done_by_fkey FOREIGN KEY (done_by) REFERENCES account(id),
  constraint publication_entry_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id),
  constraint publication_entry_event_check CHECK ((event = ANY (ARRAY['publish'::text, 'withdraw'::text, 'full'::text, 'reopen'::text, 'end'::text]))),
  constraint publication_entry_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'policy'::text, 'scheme'::text, 'notice'::text, 'demand'::text])))
);

create table publication_review (
  id text not null,
  kind text not null,
  subject_id text not null,
  copy_version bigint not null,
  sent_by text not null,
  sent_at timestamp with time zone not null,
  decision text,
  decided_by text,
  decided_at timestamp with time zone,
  reason_encrypted bytea,
  constraint publication_review_pkey PRIMARY KEY (id),
  constraint publication_review_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint publication_review_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES account(id),
  constraint publication_review_by_another CHECK ((decided_by <> sent_by)),
  constraint publication_review_decided CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
  constraint publication_review_decision_check CHECK ((decision = ANY (ARRAY['approve'::text, 'return'::text]))),
  constraint publication_review_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'policy'::text, 'scheme'::text, 'notice'::text, 'demand'::text]))),
  constraint publication_review_reason CHECK (((reason_encrypted IS NOT NULL) = ((decision IS NOT NULL) AND (decision = 'return'::text))))
);

create table publication_rule (
  kind text not null,
  reviewed boolean not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint publication_rule_pkey PRIMARY KEY (kind),
  constraint publication_rule_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES account(id),
  constraint publication_rule_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'policy'::text, 'scheme'::text, 'notice'::text, 'demand'::text])))
);

create table publication_schedule (
  id text not null,
  kind text not null,
  subject_id text not null,
  published_version integer not null,
  content jsonb not null,
  hash text not null,
  goes_live_at timestamp with time zone not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  reviewed_by text,
  constraint publication_schedule_kind_subject_id_key UNIQUE (kind, subject_id),
  constraint publication_schedule_pkey PRIMARY KEY (id),
  constraint publication_schedule_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id),
  constraint publication_schedule_set_by_fkey FOREIGN KEY (set_by) REFERENCES account(id),
  constraint publication_schedule_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'policy'::text, 'scheme'::text, 'notice'::text, 'demand'::text])))
);

create table quick_reply (
  id text not null,
  owner_account_id text,
  matter_code text,
  title_encrypted bytea not null,
  text_encrypted bytea not null,
  version integer not null default 1,
  position bigint not null,
  file_keys text[] not null default '{}'::text[],
  use_for text not null default 'message'::text,
  constraint quick_reply_pkey PRIMARY KEY (id),
  constraint quick_reply_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account(id),
  constraint quick_reply_use_for_check CHECK ((use_for = ANY (ARRAY['message'::text, 'invite'::text, 'hire'::text, 'refuse'::text]))),
  constraint quick_reply_version_check CHECK ((version > 0))
);

create table rate_count (
  bucket bytea not null,
  window_start timestamp with time zone not null,
  calls integer not null,
  constraint rate_count_pkey PRIMARY KEY (bucket, window_start)
);

create table read_mark (
  subject_id text not null,
  account_id text not null,
  last_read_seq integer not null,
  subject_kind text not null,
  constraint read_mark_pkey PRIMARY KEY (subject_kind, subject_id, account_id),
  constraint read_mark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint read_mark_subject_kind_check CHECK ((subject_kind = 'request'::text))
);

create table read_step (
  subject_kind text not null,
  subject_id text not null,
  account_id text not null,
  seq integer not null,
  at timestamp with time zone not null,
  constraint read_step_pkey PRIMARY KEY (subject_kind, subject_id, account_id, seq),
  constraint read_step_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint read_step_subject_kind_check CHECK ((subject_kind = 'request'::text))
);

create table recognition (
  id text not null,
  number text not null,
  request_id text not null,
  talent_account_id text not null,
  scheme_code text not null,
  scheme_version integer not null,
  category text not null,
  state text not null,
  version integer not null default 1,
  last_seq integer not null default 0,
  reviewed_by text not null,
  proposed_at timestamp with time zone,
  public_until date,
  refusal_encrypted bytea,
  valid_from date,
  valid_until date,
  replaced_by text,
  reminded_at timestamp with time zone,
  revocation_encrypted bytea,
  revoked_on date,
  constraint recognition_number_key UNIQUE (number),
  constraint recognition_pkey PRIMARY KEY (id),
  constraint recognition_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES recognition(id),
  constraint recognition_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id),
  constraint recognition_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES account(id),
  constraint recognition_scheme_code_scheme_version_fkey FOREIGN KEY (scheme_code, scheme_version) REFERENCES recognition_scheme(code, version),
  constraint recognition_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint recognition_category_check CHECK ((category = ANY (ARRAY['A 类'::text, 'B 类'::text, 'C 类'::text, 'D 类'::text, 'E 类'::text]))),
  constraint recognition_ended CHECK (((((state = 'recognised'::text) OR (state = 'revoked'::text)) = (valid_from IS NOT NULL)) AND ((state = 'refused'::text) = (refusal_encrypted IS NOT NULL)) AND ((state = 'revoked'::text) = (revocation_encrypted IS NOT NULL)) AND ((state = 'revoked'::text) = (revoked_on IS NOT NULL)) AND ((state = 'refused'::text) OR (proposed_at IS NOT NULL)))),
  constraint recognition_state_check CHECK ((state = ANY (ARRAY['publicised'::text, 'recognised'::text, 'refused'::text, 'revoked'::text]))),
  constraint recognition_term CHECK ((((valid_from IS NULL) = (valid_until IS NULL)) AND (valid_from <= valid_until)))
);

create table recognition_check (
  recognition_id text not null,
  standard text not null,
  position integer not null,
  met boolean not null,
  materials text[] not null,
  note_encrypted bytea,
  constraint recognition_check_pkey PRIMARY KEY (recognition_id, standard),
  constraint recognition_check_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition(id)
);

create table recognition_scheme (
  code text not null,
  version integer not null,
  in_force_from date not null,
  definition jsonb not null,
  withdrawn_on date,
  constraint recognition_scheme_pkey PRIMARY KEY (code, version),
  constraint recognition_scheme_withdrawn CHECK ((withdrawn_on < in_force_from))
);

create table recognition_step (
  id text not null,
  recognition_id text not null,
  seq integer not null,
  kind text not null,
  actor text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  words_encrypted bytea,
  constraint recognition_step_recognition_id_seq_key UNIQUE (recognition_id, seq),
  constraint recognition_step_pkey PRIMARY KEY (id),
  constraint recognition_step_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint recognition_step_recognition_id_fkey FOREIGN KEY (recognition_id) REFERENCES recognition(id),
  constraint recognition_step_actor_check CHECK ((actor = ANY (ARRAY['talent'::text, 'objector'::text, 'commissioner'::text, 'coordinator'::text, 'system'::text]))),
  constraint recognition_step_kind_check CHECK ((kind = ANY (ARRAY['propose'::text, 'object'::text, 'refuse'::text, 'recognise'::text, 'remind'::text, 'revoke'::text])))
);

create table recommended_post (
  id text not null,
  request_id text not null,
  post_id text not null,
  recommended_by text not null,
  recommended_at timestamp with time zone not null,
  constraint recommended_post_once UNIQUE (request_id, post_id),
  constraint recommended_post_pkey PRIMARY KEY (id),
  constraint recommended_post_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  constraint recommended_post_recommended_by_fkey FOREIGN KEY (recommended_by) REFERENCES account(id),
  constraint recommended_post_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table request_answer (
  request_id text not null,
  field_key text not null,
  answer_encrypted bytea not null,
  constraint request_answer_pkey PRIMARY KEY (request_id, field_key),
  constraint request_answer_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table request_material (
  request_id text not null,
  material_key text not null,
  position integer not null,
  file_id text,
  deferred boolean not null default false,
  constraint request_material_file_id_key UNIQUE (file_id),
  constraint request_material_pkey PRIMARY KEY (request_id, material_key, "position"),
  constraint request_material_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint request_material_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table request_note (
  id text not null,
  request_id text not null,
  seq integer not null,
  actor_role text not null,
  actor_account_id text not null,
  at timestamp with time zone not null,
  text_encrypted bytea not null,
  constraint request_note_request_id_seq_key UNIQUE (request_id, seq),
  constraint request_note_pkey PRIMARY KEY (id),
  constraint request_note_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint request_note_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id),
  constraint request_note_actor_role_check CHECK ((actor_role = ANY (ARRAY['commissioner'::text, 'coordinator'::text])))
);

create table request_note_file (
  note_id text not null,
  position integer not null,
  file_id text not null,
  constraint request_note_file_pkey PRIMARY KEY (note_id, "position"),
  constraint request_note_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint request_note_file_note_id_fkey FOREIGN KEY (note_id) REFERENCES request_note(id)
);

create table request_slot (
  request_id text not null,
  position integer not null,
  day date not null,
  time text,
  constraint request_slot_pkey PRIMARY KEY (request_id, "position"),
  constraint request_slot_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table request_waiver (
  request_id text not null,
  material_key text not null,
  kind text not null,
  value text not null,
  valid_until date not null,
  verified_in text not null,
  constraint request_waiver_pkey PRIMARY KEY (request_id, material_key),
  constraint request_waiver_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id),
  constraint request_waiver_verified_in_fkey FOREIGN KEY (verified_in) REFERENCES service_request(id),
  constraint request_waiver_value_check CHECK ((value = ANY (ARRAY['A 类'::text, 'B 类'::text, 'C 类'::text, 'D 类'::text, 'E 类'::text])))
);

create table role_scope (
  account_id text not null,
  role text not null,
  kind text not null,
  value text not null,
  constraint role_scope_pkey PRIMARY KEY (account_id, role, kind, value),
  constraint role_scope_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_scope_kind_check CHECK ((kind = ANY (ARRAY['matter'::text, 'enterprise'::text, 'area'::text, 'station'::text, 'talent-category'::text]))),
  constraint role_scope_role_check CHECK ((role = ANY (ARRAY['talent'::text, 'commissioner'::text, 'coordinator'::text, 'contact'::text])))
);

create table saved_search (
  id text not null,
  account_id text not null,
  query jsonb not null,
  paused boolean not null default false,
  saved_at timestamp with time zone not null,
  told_at timestamp with time zone,
  told_count integer not null default 0,
  constraint saved_search_pkey PRIMARY KEY (id),
  constraint saved_search_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

create table search_synonyms (
  one_row boolean not null default true,
  groups jsonb not null,
  version integer not null,
  constraint search_synonyms_pkey PRIMARY KEY (one_row),
  constraint search_synonyms_one_row_check CHECK (one_row),
  constraint search_synonyms_version_check CHECK ((version > 0))
);

create table search_told (
  search_id text not null,
  post_id text not null,
  told_at timestamp with time zone not null,
  constraint search_told_pkey PRIMARY KEY (search_id, post_id),
  constraint search_told_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id),
  constraint search_told_search_id_fkey FOREIGN KEY (search_id) REFERENCES saved_search(id) ON DELETE CASCADE
);

create table security_event (
  id text not null,
  at timestamp with time zone not null,
  kind text not null,
  account_id text,
  detail text not null,
  constraint security_event_pkey PRIMARY KEY (id),
  constraint security_event_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint security_event_kind_check CHECK ((kind = ANY (ARRAY['sign_in'::text, 'sign_in_refused'::text, 'sign_out'::text, 'session_ended'::text, 'sign_out_everywhere'::text, 'role_withdrawn'::text, 'refused'::text, 'limit'::text])))
);

create table service_request (
  id text not null,
  number text not null,
  talent_account_id text not null,
  commissioner_account_id text,
  matter_code text not null,
  matter_version integer not null,
  state text not null,
  outcome text,
  version integer not null default 1,
  area_code text not null,
  variant_encrypted bytea,
  channel text,
  last_seq integer not null default 0,
  submitted_at timestamp with time zone not null,
  assigned_at timestamp with time zone,
  resolved_at timestamp with time zone,
  phase text,
  due_on date,
  missed_on date,
  due_provisional boolean not null default false,
  due_revision text,
  line_number bigint not null default nextval('request_line'::regclass),
  cover_id text,
  to_decide text,
  handed_back_by text[] not null default '{}'::text[],
  nudges integer not null default 0,
  nudged_at timestamp with time zone,
  supervised_by text,
  supervised_at timestamp with time zone,
  supervised_until date,
  supervision_answered_at timestamp with time zone,
  supervision_new_day date,
  constraint service_request_number_key UNIQUE (number),
  constraint service_request_pkey PRIMARY KEY (id),
  constraint service_request_area_code_fkey FOREIGN KEY (area_code) REFERENCES area(code),
  constraint service_request_commissioner_account_id_fkey FOREIGN KEY (commissioner_account_id) REFERENCES commissioner(account_id),
  constraint service_request_cover_id_fkey FOREIGN KEY (cover_id) REFERENCES cover(id),
  constraint service_request_matter_code_matter_version_fkey FOREIGN KEY (matter_code, matter_version) REFERENCES matter(code, version),
  constraint service_request_supervised_by_fkey FOREIGN KEY (supervised_by) REFERENCES account(id),
  constraint service_request_talent_account_id_fkey FOREIGN KEY (talent_account_id) REFERENCES account(id),
  constraint service_request_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'video'::text, 'in-person'::text]))),
  constraint service_request_check CHECK ((commissioner_account_id <> talent_account_id)),
  constraint service_request_last_seq_check CHECK ((last_seq >= 0)),
  constraint service_request_nudges_check CHECK ((nudges >= 0)),
  constraint service_request_outcome_check CHECK ((outcome = ANY (ARRAY['solved'::text, 'partly_solved'::text, 'not_supported'::text, 'planned'::text]))),
  constraint service_request_phase_check CHECK ((phase = ANY (ARRAY['awaiting_acceptance'::text, 'running'::text, 'stopped'::text, 'ended'::text]))),
  constraint service_request_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in_progress'::text, 'supplementing'::text, 'resolved'::text, 'evaluated'::text, 'declined'::text, 'withdrawn'::text, 'lapsed'::text]))),
  constraint service_request_supervision_check CHECK ((((supervised_by IS NULL) = (supervised_at IS NULL)) AND ((supervised_by IS NULL) = (supervised_until IS NULL)))),
  constraint service_request_to_decide_check CHECK ((to_decide = ANY (ARRAY['not_ours'::text, 'conflict'::text, 'wrong_matter'::text]))),
  constraint service_request_version_check CHECK ((version > 0))
);

create table session (
  token_hash bytea not null,
  account_id text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id text not null,
  kind text not null,
  constraint session_id_key UNIQUE (id),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_expires_at_check CHECK ((expires_at > created_at)),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['mini_program'::text, 'browser'::text])))
);

create table shared_result (
  id text not null,
  request_id text not null,
  account_id text not null,
  policy_id text not null,
  policy_version integer not null,
  shared_at timestamp with time zone not null,
  result_encrypted bytea,
  constraint shared_result_pkey PRIMARY KEY (id),
  constraint shared_result_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint shared_result_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES policy(id),
  constraint shared_result_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id)
);

create table station (
  id text not null,
  name text not null,
  address text not null,
  phone text not null,
  version integer not null default 1,
  closed_at timestamp with time zone,
  closed_reason text,
  constraint station_name_key UNIQUE (name),
  constraint station_pkey PRIMARY KEY (id),
  constraint station_closed CHECK (((closed_at IS NULL) = (closed_reason IS NULL)))
);

create table station_matter (
  station_id text not null,
  matter_code text not null,
  constraint station_matter_pkey PRIMARY KEY (station_id, matter_code),
  constraint station_matter_station_id_fkey FOREIGN KEY (station_id) REFERENCES station(id)
);

create table timeline_attachment (
  entry_id text not null,
  position integer not null,
  file_id text not null,
  item_key text,
  material_key text,
  constraint timeline_attachment_file_id_key UNIQUE (file_id),
  constraint timeline_attachment_pkey PRIMARY KEY (entry_id, "position"),
  constraint timeline_attachment_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES timeline_entry(id),
  constraint timeline_attachment_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
);

create table timeline_entry (
  id text not null,
  request_id text not null,
  seq integer not null,
  kind text not null,
  actor_role text not null,
  actor_account_id text,
  at timestamp with time zone not null,
  facts jsonb not null default '{}'::jsonb,
  body_encrypted bytea not null,
  constraint timeline_entry_request_id_seq_key UNIQUE (request_id, seq),
  constraint timeline_entry_pkey PRIMARY KEY (id),
  constraint timeline_entry_actor_account_id_fkey FOREIGN KEY (actor_account_id) REFERENCES account(id),
  constraint timeline_entry_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id),
  constraint timeline_entry_actor_role_check CHECK ((actor_role = ANY (ARRAY['talent'::text, 'commissioner'::text, 'coordinator'::text, 'system'::text]))),
  constraint timeline_entry_kind_check CHECK ((kind = ANY (ARRAY['submit'::text, 'assign'::text, 'accept'::text, 'decline'::text, 'report_progress'::text, 'ask_supplement'::text, 'supplement'::text, 'retract_supplement'::text, 'remind'::text, 'end_unanswered'::text, 'hand_in_later'::text, 'resolve'::text, 'evaluate'::text, 'withdraw'::text, 'transfer'::text, 'message'::text, 'reopen'::text, 'hand_back'::text, 'extend'::text, 'nudge'::text, 'answer_nudge'::text, 'supervise'::text, 'answer_supervision'::text, 'end_supervision'::text, 'reassign'::text, 'alert'::text, 'hand_over_supervision'::text]))),
  constraint timeline_entry_seq_check CHECK ((seq > 0))
);

create table typed_employer (
  id text not null,
  name_index bytea not null,
  name_encrypted bytea not null,
  enterprise_id text,
  constraint typed_employer_name_index_key UNIQUE (name_index),
  constraint typed_employer_pkey PRIMARY KEY (id),
  constraint typed_employer_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id)
);

create table urgent_need (
  id text not null,
  enterprise_id text not null,
  account_id text not null,
  state text not null,
  post_encrypted bytea not null,
  reason_encrypted bytea,
  sent_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  notice_key text,
  post_key text,
  constraint urgent_need_pkey PRIMARY KEY (id),
  constraint urgent_need_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint urgent_need_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint urgent_need_enterprise_id_fkey FOREIGN KEY (enterprise_id) REFERENCES enterprise(id),
  constraint urgent_need_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'placed'::text, 'declined'::text, 'withdrawn'::text])))
);

create table verified_fact (
  account_id text not null,
  kind text not null,
  value text not null,
  valid_until date not null,
  request_id text not null,
  verified_by text,
  verified_at timestamp with time zone not null,
  scheme text not null,
  constraint verified_fact_pkey PRIMARY KEY (account_id, kind),
  constraint verified_fact_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint verified_fact_request_id_fkey FOREIGN KEY (request_id) REFERENCES service_request(id),
  constraint verified_fact_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES account(id),
  constraint verified_fact_value_check CHECK ((value = ANY (ARRAY['A 类'::text, 'B 类'::text, 'C 类'::text, 'D 类'::text, 'E 类'::text])))
);

create table wechat_identity (
  openid_index bytea not null,
  account_id text not null,
  created_at timestamp with time zone not null,
  constraint wechat_identity_pkey PRIMARY KEY (openid_index),
  constraint wechat_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);

create view account_away as
 SELECT owner.id
   FROM (account owner
     LEFT JOIN demo_setting setting ON (true))
  WHERE (owner.demo AND (NOT COALESCE(setting.open, false)));

create view active_role as
 SELECT held.account_id,
    held.role
   FROM (account_role held
     LEFT JOIN account_away away ON ((away.id = held.account_id)))
  WHERE (away.id IS NULL);

CREATE INDEX account_demo ON public.account USING btree (id) WHERE demo;

CREATE INDEX account_role_by_role ON public.account_role USING btree (role);

CREATE INDEX application_awaited ON public.application USING btree (due_on, id) WHERE (state = ANY (ARRAY['sent'::text, 'viewed'::text, 'invited'::text]));

CREATE UNIQUE INDEX application_file ON public.application USING btree (file_id);

CREATE INDEX application_of_talent ON public.application USING btree (talent_account_id, sent_at DESC, id);

CREATE INDEX application_person ON public.application USING btree (post_id, person_index);

CREATE INDEX application_recommended_post ON public.application USING btree (recommended_post_id);

CREATE INDEX audit_by_owner ON public.audit USING btree (owner_account_id, at DESC);

CREATE INDEX audit_by_subject ON public.audit USING btree (subject_kind, subject_id) WHERE (subject_kind IS NOT NULL);

CREATE INDEX award_asked ON public.award USING btree (asked_at, id) WHERE (asked_at IS NOT NULL);

CREATE INDEX award_by_year ON public.award USING btree (promised_on);

CREATE INDEX award_of_enterprise ON public.award USING btree (enterprise_id, due_on, id) WHERE (enterprise_id IS NOT NULL);

CREATE INDEX award_of_policy ON public.award USING btree (policy_id, due_on, id);

CREATE INDEX award_of_talent ON public.award USING btree (talent_account_id, due_on, id) WHERE (talent_account_id IS NOT NULL);

CREATE INDEX award_over ON public.award USING btree (ended_at DESC, id) WHERE (state = ANY (ARRAY['paid'::text, 'ended'::text]));

CREATE INDEX award_owed ON public.award USING btree (due_on, id) WHERE (state = ANY (ARRAY['granted'::text, 'payable'::text, 'delayed'::text]));

CREATE UNIQUE INDEX award_paid_once ON public.award_step USING btree (award_id) WHERE ((kind = 'pay'::text) AND (NOT corrected));

CREATE INDEX booking_of_guest ON public.booking USING btree (guest_account_id, made_at DESC);

CREATE INDEX booking_of_host ON public.booking USING btree (host_id, starts_at);

CREATE INDEX booking_of_subject ON public.booking USING btree (subject_kind, subject_id);

CREATE INDEX booking_preferred ON public.booking USING btree (id) WHERE (state = 'preferred'::text);

CREATE INDEX booking_to_come ON public.booking USING btree (starts_at) WHERE (state = 'booked'::text);

CREATE INDEX calendar_version_by_day ON public.calendar_version USING btree (day, seq);

CREATE INDEX complaint_answered ON public.complaint USING btree (submitted_at DESC, id) WHERE (state <> ALL (ARRAY['received'::text, 'accepted'::text]));

CREATE INDEX complaint_objecting ON public.complaint USING btree (subject_id) WHERE (subject_kind = 'recognition'::text);

CREATE INDEX complaint_of_owner ON public.complaint USING btree (owner_account_id, due_on);

CREATE INDEX complaint_of_talent ON public.complaint USING btree (talent_account_id, submitted_at DESC, id);

CREATE INDEX complaint_owed ON public.complaint USING btree (due_on, id) WHERE (state = ANY (ARRAY['received'::text, 'accepted'::text]));

CREATE UNIQUE INDEX complaint_file_once ON public.complaint_file USING btree (file_id);

CREATE UNIQUE INDEX complaint_asked_once ON public.complaint_step USING btree (complaint_id) WHERE (kind = 'ask'::text);

CREATE INDEX consent_by_account ON public.consent USING btree (account_id, given_at DESC);

CREATE INDEX consent_by_subject ON public.consent USING btree (subject_kind, subject_id);

CREATE INDEX contact_request_account ON public.contact_request USING btree (account_id);

CREATE INDEX contact_request_decided_by ON public.contact_request USING btree (decided_by);

CREATE INDEX contact_request_enterprise ON public.contact_request USING btree (enterprise_id);

CREATE INDEX contact_request_state ON public.contact_request USING btree (state, asked_at);

CREATE UNIQUE INDEX contact_request_waiting ON public.contact_request USING btree (account_id, enterprise_id) WHERE (state = 'waiting'::text);

CREATE INDEX cover_bundle ON public.cover USING btree (bundle_code);

CREATE INDEX cover_talent ON public.cover USING btree (talent_account_id);

CREATE INDEX credential_code_over ON public.credential_code USING btree (expires_at);

CREATE UNIQUE INDEX cv_file ON public.cv USING btree (file_id);

CREATE INDEX demand_interest_of_talent ON public.demand_interest USING btree (talent_account_id, said_at DESC, id);

CREATE INDEX demand_interest_open ON public.demand_interest USING btree (heard_at, id) WHERE (state = 'open'::text);

CREATE INDEX demand_need_listed ON public.demand_need USING btree (catalogue, "position") WHERE ("position" IS NOT NULL);

CREATE INDEX demand_need_search_words_idx ON public.demand_need USING gin (search_words);

CREATE INDEX draft_by_number ON public.draft USING btree (version);

CREATE INDEX draft_left ON public.draft USING btree (saved_at) WHERE ((reminded_version IS NULL) OR (reminded_version <> version));

CREATE INDEX enterprise_area ON public.enterprise USING btree (area_code);

CREATE INDEX enterprise_by_grams ON public.enterprise USING gin (grams);

CREATE INDEX enterprise_by_name ON public.enterprise USING btree (name, id);

CREATE INDEX enterprise_merged ON public.enterprise USING btree (merged_into);

CREATE INDEX enterprise_name_of ON public.enterprise_name USING btree (enterprise_id);

CREATE INDEX fair_starts ON public.fair USING btree (starts_at, id);

CREATE INDEX fair_employer_enterprise ON public.fair_employer USING btree (enterprise_id);

CREATE INDEX fair_employer_stand ON public.fair_employer USING btree (fair_id, stand, id);

CREATE INDEX fair_helper_account ON public.fair_helper USING btree (account_id);

CREATE INDEX fair_helper_named_by ON public.fair_helper USING btree (named_by);

CREATE INDEX fair_pass_account ON public.fair_pass USING btree (account_id);

CREATE INDEX fair_pass_entered_by ON public.fair_pass USING btree (entered_by);

CREATE INDEX fair_pass_offered ON public.fair_pass USING btree (offered_until) WHERE (state = 'offered'::text);

CREATE INDEX fair_pass_state ON public.fair_pass USING btree (fair_id, state, signed_at, id);

CREATE INDEX fair_scan_by ON public.fair_scan USING btree (scanned_by);

CREATE INDEX fair_scan_fair ON public.fair_scan USING btree (fair_id, read_at, id);

CREATE INDEX file_by_owner ON public.file USING btree (owner_account_id) WHERE (subject_kind IS NULL);

CREATE INDEX file_by_subject ON public.file USING btree (subject_kind, subject_id) WHERE (subject_kind IS NOT NULL);

CREATE INDEX file_copy ON public.file USING btree (copy_of) WHERE (copy_of IS NOT NULL);

CREATE INDEX file_unattached_by_age ON public.file USING btree (created_at) WHERE (subject_kind IS NULL);

CREATE UNIQUE INDEX follow_up_application_once ON public.follow_up USING btree (subject_id) WHERE ((kind = 'application'::text) AND (state = 'open'::text));

CREATE UNIQUE INDEX follow_up_award_once ON public.follow_up USING btree (subject_id) WHERE ((kind = 'award'::text) AND (state = 'open'::text));

CREATE INDEX follow_up_barred ON public.follow_up USING btree (barred_account_id) WHERE (barred_account_id IS NOT NULL);

CREATE INDEX follow_up_closed ON public.follow_up USING btree (ended_at DESC, id) WHERE (state <> 'open'::text);

CREATE INDEX follow_up_for ON public.follow_up USING btree (for_account_id);

CREATE INDEX follow_up_for_enterprise ON public.follow_up USING btree (for_enterprise_id) WHERE (for_enterprise_id IS NOT NULL);

CREATE UNIQUE INDEX follow_up_hiring_once ON public.follow_up USING btree (subject_id) WHERE ((kind = 'hiring'::text) AND (state = 'open'::text));

CREATE UNIQUE INDEX follow_up_interest_once ON public.follow_up USING btree (subject_id) WHERE ((kind = 'interest'::text) AND (state = 'open'::text));

CREATE INDEX follow_up_of_owner ON public.follow_up USING btree (owner_account_id, next_on);

CREATE INDEX follow_up_of_subject ON public.follow_up USING btree (subject_kind, subject_id);

CREATE INDEX follow_up_open ON public.follow_up USING btree (next_on, id) WHERE (state = 'open'::text);

CREATE INDEX idempotency_by_age ON public.idempotency USING btree (created_at);

CREATE INDEX import_plan_of ON public.import_plan USING btree (account_id);

CREATE INDEX import_plan_old ON public.import_plan USING btree (created_at);

CREATE INDEX leave_of_account ON public.leave USING btree (account_id, ends_at) WHERE (state <> 'cancelled'::text);

CREATE INDEX leave_of_stand_in ON public.leave USING btree (stand_in_account_id, ends_at) WHERE (state <> 'cancelled'::text);

CREATE INDEX leave_once ON public.leave USING gist (box(point((hashtext(account_id))::double precision, (EXTRACT(epoch FROM (starts_at AT TIME ZONE 'UTC'::text)))::double precision), point((hashtext(account_id))::double precision, ((EXTRACT(epoch FROM (ends_at AT TIME ZONE 'UTC'::text)) - (1)::numeric))::double precision))) WHERE (state <> 'cancelled'::text);

CREATE INDEX leave_to_return ON public.leave USING btree (ends_at) WHERE ((state <> 'cancelled'::text) AND (returned_at IS NULL));

CREATE INDEX leave_uncovered ON public.leave USING btree (starts_at, id) WHERE (state = ANY (ARRAY['asked'::text, 'uncovered'::text]));

CREATE UNIQUE INDEX matter_active ON public.matter USING btree (code) WHERE active;

CREATE INDEX notification_inbox ON public.notification USING btree (account_id, created_at DESC, id DESC);

CREATE INDEX notification_unread ON public.notification USING btree (account_id) WHERE (read_at IS NULL);

CREATE INDEX policy_by_apply_from ON public.policy USING btree (apply_from);

CREATE INDEX policy_by_apply_until ON public.policy USING btree (apply_until);

CREATE INDEX policy_by_topic ON public.policy USING gin (topics);

CREATE INDEX policy_implements ON public.policy USING btree (implements_id) WHERE (implements_id IS NOT NULL);

CREATE INDEX policy_search_words_idx ON public.policy USING gin (search_words);

CREATE INDEX policy_successor ON public.policy USING btree (successor_id);

CREATE INDEX policy_mark_of_policy ON public.policy_mark USING btree (policy_id, mark);

CREATE INDEX policy_offer_of_policy ON public.policy_offer USING btree (policy_id);

CREATE INDEX policy_offer_of_request ON public.policy_offer USING btree (request_id);

CREATE INDEX policy_reading_day ON public.policy_reading USING btree (day);

CREATE INDEX post_by_education ON public.post USING btree (education_level);

CREATE INDEX post_by_employer_name ON public.post USING btree (employer);

CREATE INDEX post_by_enterprise ON public.post USING btree (enterprise_id);

CREATE INDEX post_by_place ON public.post USING btree (place);

CREATE INDEX post_search_words_idx ON public.post USING gin (search_words);

CREATE INDEX post_shown ON public.post USING btree (shown_at) WHERE (shown_at IS NOT NULL);

CREATE INDEX post_mark_of_post ON public.post_mark USING btree (post_id);

CREATE INDEX preparation_due ON public.preparation USING btree (due_at, id) WHERE (state = 'waiting'::text);

CREATE INDEX preparation_ended ON public.preparation USING btree (ended_at) WHERE (state <> 'waiting'::text);

CREATE INDEX preparation_of_preparer ON public.preparation USING btree (preparer_account_id, sent_at DESC, id);

CREATE INDEX preparation_of_talent ON public.preparation USING btree (talent_account_id, due_at);

CREATE UNIQUE INDEX preparation_once ON public.preparation USING btree (talent_account_id, matter_code) WHERE (state = 'waiting'::text);

CREATE INDEX preparation_code_over ON public.preparation_code USING btree (expires_at);

CREATE INDEX profile_by_phone ON public.profile USING btree (phone_index);

CREATE INDEX profile_enterprise ON public.profile USING btree (enterprise_id);

CREATE INDEX profile_typed_employer ON public.profile USING btree (typed_employer_id);

CREATE INDEX publication_entry_subject ON public.publication_entry USING btree (kind, subject_id, seq);

CREATE UNIQUE INDEX publication_review_waiting ON public.publication_review USING btree (kind, subject_id, copy_version) WHERE (decision IS NULL);

CREATE INDEX publication_schedule_due ON public.publication_schedule USING btree (goes_live_at);

CREATE INDEX quick_reply_by_owner ON public.quick_reply USING btree (owner_account_id, "position");

CREATE INDEX rate_count_by_age ON public.rate_count USING btree (window_start);

CREATE INDEX recognition_by_reviewer ON public.recognition USING btree (reviewed_by);

CREATE INDEX recognition_by_scheme ON public.recognition USING btree (scheme_code, scheme_version);

CREATE INDEX recognition_ending ON public.recognition USING btree (valid_until, id) WHERE ((state = 'recognised'::text) AND (replaced_by IS NULL) AND (reminded_at IS NULL));

CREATE INDEX recognition_of_request ON public.recognition USING btree (request_id, id);

CREATE INDEX recognition_of_talent ON public.recognition USING btree (talent_account_id, id);

CREATE INDEX recognition_public ON public.recognition USING btree (proposed_at, id) WHERE (state = 'publicised'::text);

CREATE UNIQUE INDEX recognition_public_once ON public.recognition USING btree (request_id) WHERE (state = 'publicised'::text);

CREATE INDEX recognition_replaced ON public.recognition USING btree (replaced_by) WHERE (replaced_by IS NOT NULL);

CREATE UNIQUE INDEX recognition_decided_once ON public.recognition_step USING btree (recognition_id) WHERE (kind = ANY (ARRAY['recognise'::text, 'refuse'::text]));

CREATE INDEX recommended_post_by ON public.recommended_post USING btree (recommended_by);

CREATE INDEX recommended_post_post ON public.recommended_post USING btree (post_id);

CREATE UNIQUE INDEX request_note_file_once ON public.request_note_file USING btree (file_id);

CREATE INDEX request_waiver_by_source ON public.request_waiver USING btree (verified_in);

CREATE INDEX role_scope_by_value ON public.role_scope USING btree (kind, value, role, account_id);

CREATE UNIQUE INDEX saved_search_once ON public.saved_search USING btree (account_id, md5((query)::text));

CREATE INDEX search_told_of_post ON public.search_told USING btree (post_id);

CREATE INDEX security_event_by_account ON public.security_event USING btree (account_id, at DESC);

CREATE INDEX security_event_by_age ON public.security_event USING btree (at DESC);

CREATE INDEX service_request_by_commissioner ON public.service_request USING btree (commissioner_account_id, submitted_at) WHERE (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in_progress'::text, 'supplementing'::text]));

CREATE INDEX service_request_by_talent ON public.service_request USING btree (talent_account_id, submitted_at DESC);

CREATE INDEX service_request_cover ON public.service_request USING btree (cover_id) WHERE (cover_id IS NOT NULL);

CREATE INDEX service_request_due ON public.service_request USING btree (COALESCE(due_on, missed_on, '9999-12-31'::date), id) WHERE (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in_progress'::text, 'supplementing'::text]));

CREATE INDEX service_request_nudged ON public.service_request USING btree (id) WHERE (nudges > 0);

CREATE INDEX service_request_open ON public.service_request USING btree (submitted_at) WHERE (state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in_progress'::text, 'supplementing'::text]));

CREATE INDEX service_request_queue ON public.service_request USING btree (line_number) WHERE ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'in_progress'::text, 'supplementing'::text])) AND (commissioner_account_id IS NULL));

CREATE INDEX service_request_resolved ON public.service_request USING btree (resolved_at) WHERE (resolved_at IS NOT NULL);

CREATE INDEX service_request_resolved_by ON public.service_request USING btree (commissioner_account_id, matter_code, resolved_at) WHERE (resolved_at IS NOT NULL);

CREATE INDEX service_request_supervised ON public.service_request USING btree (supervised_by) WHERE (supervised_by IS NOT NULL);

CREATE INDEX service_request_supplementing ON public.service_request USING btree (id) WHERE (state = 'supplementing'::text);

CREATE INDEX service_request_unanswered ON public.service_request USING btree (supervised_until) WHERE ((supervised_by IS NOT NULL) AND (supervision_answered_at IS NULL));

CREATE INDEX session_by_account ON public.session USING btree (account_id);

CREATE INDEX shared_result_account ON public.shared_result USING btree (account_id);

CREATE INDEX shared_result_policy ON public.shared_result USING btree (policy_id);

CREATE INDEX shared_result_request ON public.shared_result USING btree (request_id);

CREATE INDEX timeline_entry_assigned ON public.timeline_entry USING btree (at) WHERE (kind = 'assign'::text);

CREATE INDEX typed_employer_of ON public.typed_employer USING btree (enterprise_id);

CREATE INDEX urgent_need_account ON public.urgent_need USING btree (account_id);

CREATE INDEX urgent_need_decided_by ON public.urgent_need USING btree (decided_by);

CREATE INDEX urgent_need_enterprise ON public.urgent_need USING btree (enterprise_id, sent_at DESC, id);

CREATE INDEX urgent_need_state ON public.urgent_need USING btree (state, sent_at, id);

CREATE INDEX verified_fact_by_request ON public.verified_fact USING btree (request_id);

CREATE INDEX verified_fact_by_verifier ON public.verified_fact USING btree (verified_by);

CREATE INDEX wechat_identity_by_account ON public.wechat_identity USING btree (account_id);

CREATE OR REPLACE FUNCTION public.add_check_values(check_name text, VARIADIC added text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  named record;
begin
  select c.conrelid::regclass as in_table, a.attname as of_column,
         (select array_agg(m[1]) from regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') m) as known
    into named
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.conname = check_name and c.contype = 'c' and c.connamespace = 'public'::regnamespace
     and cardinality(c.conkey) = 1;
  if named.known is null then
    raise exception 'no check called % enumerates the values of one column', check_name;
  end if;
  execute format('alter table %s drop constraint %I', named.in_table, check_name);
  execute format('alter table %s add constraint %I check (%I in (%s))', named.in_table, check_name, named.of_column,
    (select string_agg(quote_literal(value), ', ') from unnest(named.known || added) value));
end $function$
;

CREATE OR REPLACE FUNCTION public.add_search(searched regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s add column if not exists search_text text not null default ''''', searched);
  execute format('alter table %s alter column search_text set default '''', add column search_head text not null default '''',
    add column search_initials text not null default '''', add column search_words tsvector not null default ''''', searched);
  execute format('create index on %s using gin (search_words)', searched);
  -- Without statistics a piece counts as rare, so that the index is asked even for what is in most rows: reading all rows
  -- would unpack the pieces of each.
  execute format('alter table %s alter column search_words set statistics 0', searched);
  -- What lists order and filter by is kept apart from the long texts, which few rows of a question are asked for.
  execute format('alter table %s set (toast_tuple_target = 1024)', searched);
end $function$
;

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'audit rows are only ever added';
end $function$
;

CREATE OR REPLACE FUNCTION public.only_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end $function$
;

CREATE OR REPLACE FUNCTION public.only_added_for_half_a_year()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and old.at < security_events_kept_from() then
    return old;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $function$
;

CREATE OR REPLACE FUNCTION public.security_events_kept_from()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select now() - interval '184 days' $function$
;

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();

CREATE TRIGGER security_event_append_only BEFORE DELETE OR UPDATE ON public.security_event FOR EACH ROW EXECUTE FUNCTION only_added_for_half_a_year();
