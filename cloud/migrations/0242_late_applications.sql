-- An application whose employer didn't answer in time goes to 督办: a follow-up of a coordinator, one at a time.
select add_check_values('follow_up_kind_check', 'application');
select add_check_values('follow_up_subject_kind_check', 'application');
create unique index follow_up_application_once on follow_up (subject_id) where kind = 'application' and state = 'open';
