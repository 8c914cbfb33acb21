-- The trail speaks of a thing of any kind, as files do: no foreign key, because the kinds have different tables.
-- Whose data it is about is called the owner, so that the subject is one thing.
alter table audit rename column subject_account_id to owner_account_id;
alter table audit rename constraint audit_subject_account_id_fkey to audit_owner_account_id_fkey;
drop index audit_by_request;
alter index audit_by_subject rename to audit_by_owner;

alter table audit drop constraint audit_request_id_fkey;
alter table audit rename column request_id to subject_id;
alter table audit add column subject_kind text check (subject_kind in ('request'));

-- Rows are only ever added; this once they learn which kind of thing they were about all along.
alter table audit disable trigger audit_append_only;
update audit set subject_kind = 'request' where subject_id is not null;
alter table audit enable trigger audit_append_only;

alter table audit add constraint audit_subject_whole check ((subject_kind is null) = (subject_id is null));
create index audit_by_subject on audit (subject_kind, subject_id) where subject_kind is not null;
