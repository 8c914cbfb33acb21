-- When a request is due, as the clock computes it from the thread: written with every entry that moves the clock, and
-- anew after the calendar changed, so that lists and figures answer from an index. Proved equal to the clock by a test.

alter table service_request
  -- null: not computed yet; a job at the next start does it.
  add column phase text check (phase in ('awaiting_acceptance', 'running', 'stopped', 'ended')),
  -- Last day of the phase; null while the clock is stopped.
  add column due_on date,
  -- The day that had passed when the clock was stopped: late, and not counted on.
  add column missed_on date,
  add column due_provisional boolean not null default false,
  -- The calendar it was computed by.
  add column due_revision text;

create index service_request_due on service_request ((coalesce(due_on, missed_on, date '9999-12-31')), id)
  where state in ('submitted', 'accepted', 'in_progress', 'supplementing');
