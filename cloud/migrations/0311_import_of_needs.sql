-- The needs of the 急需紧缺人才需求目录 come from a file too.
select add_check_values('import_plan_kind_check', 'needs');
select add_check_values('import_memory_kind_check', 'needs');
