-- Who read what when: each rise of a read mark with its moment, so that of every entry it can be told when somebody came
-- to it. The mark itself stays the one number of a person and thread.
create table read_step (
  subject_kind text not null check (subject_kind in ('request')),
  subject_id text not null,
  account_id text not null references account (id),
  seq integer not null,
  at timestamptz not null,
  primary key (subject_kind, subject_id, account_id, seq)
);
