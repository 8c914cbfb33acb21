-- 急招需求: a post that an enterprise's contact wants published soon, and what a coordinator made of it.
create table urgent_need (
  id text primary key,
  enterprise_id text not null references enterprise (id),
  -- Who wrote it: it is the enterprise's, whoever speaks for it.
  account_id text not null references account (id),
  state text not null constraint urgent_need_state_check check (state in ('waiting', 'placed', 'declined', 'withdrawn')),
  -- The post in its words, until it is published.
  post_encrypted bytea not null,
  reason_encrypted bytea,
  sent_at timestamptz not null,
  decided_at timestamptz,
  decided_by text references account (id),
  -- Whose draft it was put into, and as which of its posts: a draft isn't in `notice` yet.
  notice_key text,
  post_key text
);
create index urgent_need_enterprise on urgent_need (enterprise_id, sent_at desc, id);
create index urgent_need_state on urgent_need (state, sent_at, id);
create index urgent_need_account on urgent_need (account_id);
create index urgent_need_decided_by on urgent_need (decided_by);

select add_check_values('notification_subject_kind_check', 'urgent_need');
select add_check_values('file_subject_kind_check', 'urgent_need');
