-- Service requests. Whatever a person typed is sealed (AES-256-GCM, additional data `table|row|column`);
-- plain are only facts that say nothing about the person beyond what the lists must filter and sort by.

create sequence request_number;

create table service_request (
  id text primary key,
  number text not null unique,
  talent_account_id text not null references account (id),
  commissioner_account_id text references commissioner (account_id),
  matter_code text not null,
  matter_version integer not null,
  state text not null check (state in
    ('submitted', 'accepted', 'in_progress', 'supplementing', 'resolved', 'evaluated', 'declined', 'withdrawn')),
  outcome text,
  version integer not null default 1,
  -- As they were at submission: what the match was decided on.
  employer text not null,
  area_code text not null,
  -- Answer of the matter's variant field (转学插班), for lists.
  variant_sealed bytea,
  channel text,
  last_seq integer not null default 0,
  submitted_at timestamptz not null,
  assigned_at timestamptz,
  resolved_at timestamptz,
  foreign key (matter_code, matter_version) references matter (code, version)
);
create index service_request_by_talent on service_request (talent_account_id, submitted_at desc);
create index service_request_by_commissioner on service_request (commissioner_account_id, submitted_at)
  where state in ('submitted', 'accepted', 'in_progress', 'supplementing');
create index service_request_open on service_request (submitted_at)
  where state in ('submitted', 'accepted', 'in_progress', 'supplementing');
create index service_request_queue on service_request (submitted_at, id)
  where state = 'submitted' and commissioner_account_id is null;
create index service_request_resolved on service_request (resolved_at) where resolved_at is not null;
create index service_request_resolved_by on service_request (commissioner_account_id, matter_code, resolved_at)
  where resolved_at is not null;

create table request_answer (
  request_id text not null references service_request (id),
  field_key text not null,
  sealed bytea not null,
  primary key (request_id, field_key)
);

-- An upload is its owner's until a request uses it; then it belongs to that request for good.
create table file (
  id text primary key,
  owner_account_id text not null references account (id),
  request_id text references service_request (id),
  type text not null,
  size integer not null,
  created_at timestamptz not null
);
create index file_by_request on file (request_id) where request_id is not null;
create index file_by_owner on file (owner_account_id) where request_id is null;

-- A deferred (容缺) material has one row without a file.
create table request_material (
  request_id text not null references service_request (id),
  material_key text not null,
  position integer not null,
  file_id text unique references file (id),
  deferred boolean not null default false,
  primary key (request_id, material_key, position)
);

create table request_slot (
  request_id text not null references service_request (id),
  position integer not null,
  day date not null,
  time text not null,
  primary key (request_id, position)
);

-- One thread: messages, attachments and state changes. `facts` holds days, counts and codes, never words.
create table timeline_entry (
  id text primary key,
  request_id text not null references service_request (id),
  seq integer not null,
  kind text not null,
  actor_role text not null check (actor_role in ('talent', 'commissioner', 'coordinator', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  facts jsonb not null default '{}',
  body_sealed bytea not null,
  unique (request_id, seq)
);

create table timeline_attachment (
  entry_id text not null references timeline_entry (id),
  position integer not null,
  file_id text not null unique references file (id),
  -- Which item of the 一次性告知 it answers.
  item_key text,
  primary key (entry_id, position)
);

create table consent (
  id text primary key,
  account_id text not null references account (id),
  request_id text not null references service_request (id),
  purpose text not null,
  version integer not null,
  title text not null,
  statement text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index consent_by_account on consent (account_id, given_at desc);

-- The half-filled form, sealed as a whole.
create table draft (
  account_id text not null references account (id),
  matter_code text not null,
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (account_id, matter_code)
);

-- How far each participant has read, for the unread counts.
create table request_read (
  request_id text not null references service_request (id),
  account_id text not null references account (id),
  last_read_seq integer not null,
  primary key (request_id, account_id)
);

create table notification (
  id text primary key,
  account_id text not null references account (id),
  request_id text not null references service_request (id),
  entry_id text not null references timeline_entry (id),
  what text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (account_id, entry_id)
);
create index notification_inbox on notification (account_id, created_at desc, id desc);
create index notification_unread on notification (account_id) where read_at is null;
