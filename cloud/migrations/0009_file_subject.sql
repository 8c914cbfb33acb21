-- A file hangs on a thing of any kind; the feature of that kind answers for who may see it. There is no foreign key,
-- because the kinds have different tables; a row is written in the transaction that makes or locks the thing.

alter table file add column subject_kind text check (subject_kind in ('request'));
alter table file add column subject_id text;
update file set subject_kind = 'request', subject_id = request_id where request_id is not null;
drop index file_by_owner;
alter table file drop column request_id;
alter table file add constraint file_subject_whole check ((subject_kind is null) = (subject_id is null));

create index file_by_subject on file (subject_kind, subject_id) where subject_kind is not null;
create index file_by_owner on file (owner_account_id) where subject_kind is null;
create index file_unattached_by_age on file (created_at) where subject_kind is null;
