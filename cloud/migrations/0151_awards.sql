-- 兑现: one row an instalment of what a policy gives a person or an enterprise. Late by its day alone, so that lists of
-- what is late answer from an index. Every promised day stays on its course.
create sequence award_number;

create table award (
  id text primary key,
  number text not null unique,
  -- What was granted together; its first instalment's id.
  grant_id text not null references award (id),
  instalment integer not null check (instalment between 1 and instalments),
  instalments integer not null,
  policy_id text not null references policy (id),
  -- As the document was called when it was granted, whatever becomes of it.
  policy_title text not null,
  doc_no text,
  benefit text not null,
  talent_account_id text references account (id),
  enterprise_id text references enterprise (id),
  payer text not null,
  amount_fen bigint not null check (amount_fen > 0),
  state text not null check (state in ('granted', 'payable', 'delayed', 'paid', 'ended')),
  version integer not null default 1,
  promised_on date not null,
  due_on date not null,
  -- Why it was put off last.
  cause text check (cause in ('funds', 'account', 'seal', 'papers', 'review', 'other')),
  raised_for date,
  -- What was asked and isn't answered.
  asked_at timestamptz,
  paid_on date,
  paid_fen bigint,
  batch text,
  last_seq integer not null default 0,
  granted_at timestamptz not null,
  ended_at timestamptz,
  unique (grant_id, instalment),
  constraint award_of_one check ((talent_account_id is null) <> (enterprise_id is null)),
  constraint award_paid check (
    (state = 'paid') = (paid_on is not null) and (paid_on is null) = (paid_fen is null)
    and (paid_on is null) = (batch is null)
  ),
  constraint award_end check ((state = 'paid' or state = 'ended') = (ended_at is not null))
);
create index award_of_talent on award (talent_account_id, due_on, id) where talent_account_id is not null;
create index award_of_enterprise on award (enterprise_id, due_on, id) where enterprise_id is not null;
create index award_of_policy on award (policy_id, due_on, id);
create index award_owed on award (due_on, id) where state in ('granted', 'payable', 'delayed');
create index award_over on award (ended_at desc, id) where state in ('paid', 'ended');
create index award_asked on award (asked_at, id) where asked_at is not null;
create index award_by_year on award (promised_on);

create table award_step (
  id text primary key,
  award_id text not null references award (id),
  seq integer not null,
  kind text not null check (kind in ('grant', 'order', 'pay', 'delay', 'end', 'raise', 'ask', 'answer')),
  actor text not null check (actor in ('recipient', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  from_on date,
  to_on date,
  cause text check (cause in ('funds', 'account', 'seal', 'papers', 'review', 'other')),
  amount_fen bigint,
  batch text,
  words_encrypted bytea,
  unique (award_id, seq)
);
-- One instalment is paid once.
create unique index award_paid_once on award_step (award_id) where kind = 'pay';

select add_check_values('file_subject_kind_check', 'award');
select add_check_values('notification_subject_kind_check', 'award');
