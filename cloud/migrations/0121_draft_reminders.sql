-- Of a form that was begun and left: which state of it its person was reminded of.
alter table draft add column reminded_version bigint;
create index draft_left on draft (saved_at) where reminded_version is null or reminded_version <> version;
select add_check_values('file_subject_kind_check', 'draft');
select add_check_values('notification_subject_kind_check', 'draft');
