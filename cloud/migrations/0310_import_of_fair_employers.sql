-- The employers of a 招聘会 come from a file too.
select add_check_values('import_plan_kind_check', 'fair_employers');
select add_check_values('import_memory_kind_check', 'fair_employers');
