-- The version of a policy that whoever marked it has read, or was told of last: of a later one they are told once.
alter table policy_mark add column seen_version integer not null default 1 check (seen_version > 0);
update policy_mark set seen_version = policy.version from policy where policy.id = policy_mark.policy_id;
