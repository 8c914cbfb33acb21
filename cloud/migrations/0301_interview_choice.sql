-- Whoever hasn't chosen one of the times offered for an interview is reminded once an offer: of which first time.
alter table application add column pick_reminded_for timestamptz;
select add_check_values('application_step_kind_check', 'remind_pick');
