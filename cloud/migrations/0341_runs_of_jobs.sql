-- How the latest run of what the clock does went: alerts that stop for everybody are seen.
alter table job_occurrence
  add column ran_for timestamptz,
  add column ran_at timestamptz,
  add column found integer,
  add column told integer,
  add column failed_at timestamptz,
  add column failed_with text;
-- What was sent before was run before.
update job_occurrence set ran_for = occurrence;
