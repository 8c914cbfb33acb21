-- 异议 to a 公示 is a 投诉建议 of whoever objects: numbered, due, answered, and read by nobody it is about.
select add_check_values('complaint_kind_check', 'objection');
select add_check_values('complaint_subject_kind_check', 'recognition');
create index complaint_objecting on complaint (subject_id) where subject_kind = 'recognition';
