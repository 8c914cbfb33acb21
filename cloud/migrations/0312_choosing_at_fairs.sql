-- A coordinator chooses who of the 候补 comes first, and who gives a place up where there are fewer: since when, and why.
alter table fair_pass add column first_since timestamptz, add column moved_encrypted bytea;
select add_check_values('audit_action_check', 'fair_queue');
select add_check_values('audit_subject_kind_check', 'fair');
