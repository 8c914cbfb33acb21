-- 家庭成员 are kept with a consent of their own; its subject is the list of an account.
select add_check_values('consent_purpose_check', 'family');
select add_check_values('consent_subject_kind_check', 'family');
select add_check_values('file_subject_kind_check', 'family');
select add_check_values('notification_subject_kind_check', 'family');
