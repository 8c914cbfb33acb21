-- What staff write and the public reads: one working copy of each, and for good who published what. They know their
-- subject by kind and name only.
create sequence publication_copy_version;
create table publication_copy (
  kind text not null,
  subject_id text not null,
  -- Over which one saves. From one sequence, so that a copy begun anew never has a version of the one before.
  version bigint not null default nextval('publication_copy_version'),
  published_version integer not null,
  content jsonb not null,
  hash text not null,
  written_by text not null references account (id),
  written_at timestamptz not null,
  primary key (kind, subject_id),
  constraint publication_copy_kind_check check (kind in ('matter'))
);

create table publication_entry (
  id text primary key,
  seq bigint generated always as identity,
  kind text not null,
  subject_id text not null,
  event text not null,
  version integer not null,
  done_by text not null references account (id),
  done_at timestamptz not null,
  constraint publication_entry_kind_check check (kind in ('matter')),
  constraint publication_entry_event_check check (event in ('publish', 'withdraw'))
);
create index publication_entry_subject on publication_entry (kind, subject_id, seq);

-- The version of the form it was filled in last, as the phone said; so that the next opening says what changed.
alter table draft add column matter_version integer;

-- A matter that takes nothing new: its last version stays for drafts until the day, and leads to what takes its place.
create table matter_closing (
  code text primary key,
  version integer not null,
  drafts_until date not null,
  successor text,
  foreign key (code, version) references matter (code, version)
);
