-- The calendar asks for what opens or closes in a month, and a job for what opens.
create index policy_by_apply_from on policy (apply_from);
create index policy_by_apply_until on policy (apply_until);
