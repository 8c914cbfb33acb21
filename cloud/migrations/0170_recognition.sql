-- 人才分类目录: a version in use never changes, another one is another row.
create table recognition_scheme (
  code text not null,
  version integer not null,
  in_force_from date not null,
  definition jsonb not null,
  primary key (code, version)
);

-- 人才认定: what a request for recognition led to. The last day of 公示 is counted from `proposed_at` whenever it is asked
-- for, until it has passed: then it is kept.
create sequence recognition_number;

create table recognition (
  id text primary key,
  number text not null unique,
  request_id text not null references service_request (id),
  talent_account_id text not null references account (id),
  scheme_code text not null,
  scheme_version integer not null,
  category text not null check (category in ('A 类', 'B 类', 'C 类', 'D 类', 'E 类')),
  state text not null check (state in ('publicised', 'recognised', 'refused')),
  version integer not null default 1,
  last_seq integer not null default 0,
  reviewed_by text not null references account (id),
  -- null: refused at once, it was never public.
  proposed_at timestamptz,
  public_until date,
  refusal_encrypted bytea,
  valid_from date,
  valid_until date,
  replaced_by text references recognition (id),
  reminded_at timestamptz,
  foreign key (scheme_code, scheme_version) references recognition_scheme (code, version),
  constraint recognition_term check ((valid_from is null) = (valid_until is null) and valid_from <= valid_until),
  constraint recognition_ended check (
    (state = 'recognised') = (valid_from is not null) and (state = 'refused') = (refusal_encrypted is not null)
    and (state = 'refused' or proposed_at is not null)
  )
);
create index recognition_of_request on recognition (request_id, id);
-- One opinion of a request is public at a time.
create unique index recognition_public_once on recognition (request_id) where state = 'publicised';
create index recognition_of_talent on recognition (talent_account_id, id);
create index recognition_public on recognition (proposed_at, id) where state = 'publicised';
create index recognition_ending on recognition (valid_until, id)
  where state = 'recognised' and replaced_by is null and reminded_at is null;
create index recognition_by_reviewer on recognition (reviewed_by);
create index recognition_replaced on recognition (replaced_by) where replaced_by is not null;
create index recognition_by_scheme on recognition (scheme_code, scheme_version);

-- What was found on each standard, by which materials of the request.
create table recognition_check (
  recognition_id text not null references recognition (id),
  standard text not null,
  position integer not null,
  met boolean not null,
  materials text[] not null,
  note_encrypted bytea,
  primary key (recognition_id, standard)
);

create table recognition_step (
  id text primary key,
  recognition_id text not null references recognition (id),
  seq integer not null,
  kind text not null check (kind in ('propose', 'object', 'refuse', 'recognise', 'remind')),
  actor text not null check (actor in ('talent', 'objector', 'commissioner', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  words_encrypted bytea,
  unique (recognition_id, seq)
);
-- Recognised, and refused, once.
create unique index recognition_decided_once on recognition_step (recognition_id) where kind in ('recognise', 'refuse');

select add_check_values('file_subject_kind_check', 'recognition');
select add_check_values('notification_subject_kind_check', 'recognition');
