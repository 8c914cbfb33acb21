-- 联系服务的人才类别: a commissioner may keep in touch with classes of talents, bound like matters, enterprises and areas.
select add_check_values('role_scope_kind_check', 'talent-category');
