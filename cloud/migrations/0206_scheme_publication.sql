-- 人才分类目录 is published like policies: its versions count from 1, whatever year its name has. What the first one says
-- doesn't change, only its number.
alter table recognition drop constraint recognition_scheme_code_scheme_version_fkey;
update recognition set scheme_version = 1 where scheme_code = 'district' and scheme_version = 2026;
update recognition_scheme set version = 1, definition = jsonb_set(definition, '{version}', '1')
 where code = 'district' and version = 2026;
update content_item set content = jsonb_set(content, '{version}', '1')
 where kind = 'recognition-scheme' and id = 'district' and content ->> 'version' = '2026';
alter table recognition add constraint recognition_scheme_code_scheme_version_fkey
  foreign key (scheme_code, scheme_version) references recognition_scheme (code, version);

-- Taken back before its day: it never held.
alter table recognition_scheme add column withdrawn_on date,
  add constraint recognition_scheme_withdrawn check (withdrawn_on < in_force_from);

select add_check_values('publication_copy_kind_check', 'scheme');
select add_check_values('publication_entry_kind_check', 'scheme');
select add_check_values('publication_review_kind_check', 'scheme');
select add_check_values('publication_rule_kind_check', 'scheme');
select add_check_values('publication_schedule_kind_check', 'scheme');
select add_check_values('notification_subject_kind_check', 'scheme_draft');
select add_check_values('file_subject_kind_check', 'scheme_draft');
