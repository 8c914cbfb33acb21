-- The latest occurrence of each scheduled job that was sent: one run per occurrence over all copies of the process.
create table job_occurrence (
  name text primary key,
  occurrence timestamptz not null
);
