-- Of two coordinators who change one commissioner the second is told.
alter table commissioner add column version integer not null default 1;
select add_check_values('audit_action_check', 'change_commissioner');
