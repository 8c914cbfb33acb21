-- The blank forms, guides and sample pictures of a matter hang on it; which it has is said in its versions.
select add_check_values('file_subject_kind_check', 'matter');
select add_check_values('notification_subject_kind_check', 'matter');
-- Files of its matter that go along with a 常用语, by the keys they keep when they are replaced.
alter table quick_reply add column file_keys text[] not null default '{}';
