-- Whether what staff publish of a kind needs another coordinator's approval; no row: it doesn't.
create table publication_rule (
  kind text primary key,
  reviewed boolean not null,
  changed_by text not null references account (id),
  changed_at timestamptz not null,
  constraint publication_rule_kind_check check (kind in ('matter', 'policy'))
);

-- What was sent to another coordinator, and what they said of it, for good. It is about one version of a working copy: over
-- another one it says nothing.
create table publication_review (
  id text primary key,
  kind text not null,
  subject_id text not null,
  copy_version bigint not null,
  sent_by text not null references account (id),
  sent_at timestamptz not null,
  decision text,
  decided_by text references account (id),
  decided_at timestamptz,
  reason_encrypted bytea,
  constraint publication_review_kind_check check (kind in ('matter', 'policy')),
  constraint publication_review_decision_check check (decision in ('approve', 'return')),
  constraint publication_review_decided check (
    (decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
  ),
  constraint publication_review_reason check ((reason_encrypted is not null) = (decision is not null and decision = 'return')),
  constraint publication_review_by_another check (decided_by <> sent_by)
);
-- Sent twice at one moment, it waits once.
create unique index publication_review_waiting on publication_review (kind, subject_id, copy_version) where decision is null;

-- The last time this copy was sent; it goes with the copy, the review stays.
alter table publication_copy add column review_id text references publication_review (id);
-- Of what was published after an approval: whose.
alter table publication_entry add column reviewed_by text references account (id);

select add_check_values('audit_action_check', 'change_review_rule');
select add_check_values('notification_subject_kind_check', 'policy_draft');
select add_check_values('file_subject_kind_check', 'policy_draft');
