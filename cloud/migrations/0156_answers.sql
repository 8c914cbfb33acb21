-- Answers of a self-check that a talent keeps, as one encrypted list, with a consent whose subject is that list of an account.
-- The row stays when no answer is left, for its version: never given twice.
create table answers (
  account_id text primary key references account (id),
  answers_encrypted bytea not null,
  version integer not null check (version > 0)
);
select add_check_values('consent_purpose_check', 'answers');
select add_check_values('consent_subject_kind_check', 'answers');
select add_check_values('file_subject_kind_check', 'answers');
select add_check_values('notification_subject_kind_check', 'answers');
