-- What a talent marked a policy with: 收藏, or 开放时告诉我. One that waits for an opening goes with the telling; a 收藏 keeps
-- when its owner was told that another document took its place.
create table policy_mark (
  id text primary key,
  account_id text not null references account (id),
  policy_id text not null references policy (id),
  mark text not null check (mark in ('saved', 'opening')),
  marked_at timestamptz not null,
  told_at timestamptz,
  unique (account_id, policy_id, mark)
);
create index policy_mark_of_policy on policy_mark (policy_id, mark);
select add_check_values('file_subject_kind_check', 'policy');
select add_check_values('notification_subject_kind_check', 'policy');
