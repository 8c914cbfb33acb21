-- A post that is no longer named by its notice has no place in it, and stays: what was applied for keeps its post.
alter table post alter column position drop not null;

-- 我的简历: one a person, encrypted as a whole; what the profile says isn't in it.
create table cv (
  account_id text primary key references account (id),
  body_encrypted bytea not null,
  version integer not null default 1,
  -- An own PDF: theirs alone until it is sent along for the first time.
  file_id text references file (id),
  saved_at timestamptz not null
);
create unique index cv_file on cv (file_id);

-- 投递: one a person and post, also after it was taken back and sent anew.
create table application (
  id text primary key,
  post_id text not null references post (id),
  talent_account_id text not null references account (id),
  state text not null check (state in ('sent', 'viewed', 'invited', 'hired', 'unsuitable', 'withdrawn')),
  version integer not null default 1,
  -- The CV of that moment, and what the profile and the post said then.
  sent_encrypted bytea not null,
  file_id text references file (id),
  -- How they stood to what the post asks; null: it asks nothing.
  fit_met integer,
  fit_unmet integer,
  fit_unknown integer,
  -- By when the employer is to have acted, and since when that is counted.
  due_on date not null,
  due_since timestamptz not null,
  due_revision text not null,
  reminded_for date,
  raised_for date,
  -- False once it was taken back, or the consent for it.
  open_to_employer boolean not null default true,
  last_seq integer not null default 0,
  sent_at timestamptz not null,
  -- When the state it is in began.
  since timestamptz not null,
  constraint application_once unique (post_id, talent_account_id),
  constraint application_fit_whole check (num_nulls(fit_met, fit_unmet, fit_unknown) % 3 = 0)
);
create index application_of_talent on application (talent_account_id, sent_at desc, id);
create index application_awaited on application (due_on, id) where state in ('sent', 'viewed', 'invited');
create unique index application_file on application (file_id);

create table application_step (
  id text primary key,
  application_id text not null references application (id),
  seq integer not null,
  kind text not null check (
    kind in ('apply', 'view', 'invite', 'refuse', 'hire', 'withdraw', 'apply_again', 'remind', 'raise')
  ),
  actor text not null check (actor in ('talent', 'employer', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  words_encrypted bytea,
  unique (application_id, seq)
);

select add_check_values('file_subject_kind_check', 'application');
select add_check_values('notification_subject_kind_check', 'application');
select add_check_values('audit_subject_kind_check', 'application');
select add_check_values('consent_subject_kind_check', 'application');
select add_check_values('consent_purpose_check', 'apply');
