-- Bookings of whatever kind of thing, and what their hosts offer. A place is held by the row of its booking: how many are
-- left is counted from the rows under the host's lock, never kept in a counter.
create table booking_host (
  account_id text primary key references account (id),
  pattern jsonb not null default '{"weekly": [], "extra": [], "closed": []}',
  version integer not null default 0
);

create table booking (
  id text primary key,
  subject_kind text not null check (subject_kind in ('request')),
  subject_id text not null,
  host_account_id text not null references booking_host (account_id),
  guest_account_id text not null references account (id),
  -- What the limit of one person is counted in: the matter of a request.
  limit_group text not null,
  state text not null check (state in ('preferred', 'booked', 'attended', 'no_show', 'cancelled', 'lapsed')),
  version integer not null default 1,
  starts_at timestamptz,
  ends_at timestamptz,
  channel text check (channel in ('phone', 'video', 'in-person')),
  place text not null default '',
  -- By the guest.
  moves integer not null default 0,
  -- Of the calendar file: rises with every change of what a calendar shows.
  sequence integer not null default 0,
  absent_at timestamptz,
  -- The time that the guest has been reminded of: moved, it is another.
  reminded_for timestamptz,
  last_seq integer not null default 0,
  made_at timestamptz not null,
  constraint booking_held check (starts_at is not null or state = 'preferred' or state = 'lapsed' or state = 'cancelled'),
  constraint booking_whole check ((starts_at is null) = (ends_at is null) and (starts_at is null) = (channel is null))
);
create index booking_of_subject on booking (subject_kind, subject_id);
create index booking_of_host on booking (host_account_id, starts_at);
create index booking_of_guest on booking (guest_account_id, made_at desc);
create index booking_preferred on booking (id) where state = 'preferred';
create index booking_to_come on booking (starts_at) where state = 'booked';

create table booking_preference (
  booking_id text not null references booking (id),
  position integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  channel text not null check (channel in ('phone', 'video', 'in-person')),
  place text not null,
  primary key (booking_id, position)
);

create table booking_step (
  id text primary key,
  booking_id text not null references booking (id),
  seq integer not null,
  kind text not null check (
    kind in (
      'take', 'prefer', 'confirm', 'move', 'cancel', 'lapse', 'remind', 'attend', 'note_absence', 'revoke_absence'
    )
  ),
  actor text not null check (actor in ('guest', 'host', 'system')),
  actor_account_id text references account (id),
  at timestamptz not null,
  starts_at timestamptz,
  from_at timestamptz,
  words_encrypted bytea,
  unique (booking_id, seq)
);
