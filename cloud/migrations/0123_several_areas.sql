-- 园区和街道: a commissioner serves any number of areas, bound like matters and enterprises.
select add_check_values('role_scope_kind_check', 'area');
insert into role_scope (account_id, role, kind, value)
  select account_id, 'commissioner', 'area', area_code from commissioner;
alter table commissioner drop column area_code;
