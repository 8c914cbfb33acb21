-- Notices are published like policies: each version is kept whole with its posts, and never changes.
alter table notice add column version integer not null default 1,
  add column age_counted_on date,
  add column withdrawn_on date,
  add column withdrawn_reason text,
  add constraint notice_withdrawn check ((withdrawn_on is null) = (withdrawn_reason is null));

-- A stage may say its days.
update notice set document = jsonb_set(document, '{stages}', (
  select coalesce(jsonb_agg('{"from": null, "until": null}'::jsonb || stage), '[]')
    from jsonb_array_elements(document -> 'stages') as stage));

create table notice_version (
  notice_id text not null references notice (id),
  version integer not null,
  content jsonb not null,
  -- Null: it came with the program.
  published_on date,
  primary key (notice_id, version)
);

select add_check_values('publication_copy_kind_check', 'notice');
select add_check_values('publication_entry_kind_check', 'notice');
select add_check_values('publication_review_kind_check', 'notice');
select add_check_values('publication_rule_kind_check', 'notice');
select add_check_values('publication_schedule_kind_check', 'notice');
select add_check_values('notification_subject_kind_check', 'notice_draft');
select add_check_values('file_subject_kind_check', 'notice_draft');
