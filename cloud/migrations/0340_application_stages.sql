-- 公开招聘: which stages of its notice an application has passed, by name in their order; and of a step, which one.
alter table application add column stages_passed text[] not null default '{}';
alter table application_step add column stage text,
  add constraint application_step_stage check ((stage is not null) = (kind = 'pass'));
select add_check_values('application_step_kind_check', 'pass');
