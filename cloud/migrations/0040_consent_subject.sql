-- A consent is given for a thing of any kind, as files hang on one: no foreign key, because the kinds have different
-- tables. All there are by now were given for requests.
drop index consent_by_request;
alter table consent drop constraint consent_request_id_fkey;
alter table consent rename column request_id to subject_id;
alter table consent add column subject_kind text not null default 'request' check (subject_kind in ('request'));
alter table consent alter column subject_kind drop default;
create index consent_by_subject on consent (subject_kind, subject_id);
