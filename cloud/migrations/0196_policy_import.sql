-- Policies are imported too: as working copies, never published by it.
select add_check_values('import_plan_kind_check', 'policies');
