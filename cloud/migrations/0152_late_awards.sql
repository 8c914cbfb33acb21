-- A late 兑现 goes to 督办: a follow-up, of a person's or of an enterprise's.
select add_check_values('follow_up_kind_check', 'award');
select add_check_values('follow_up_subject_kind_check', 'award');
alter table follow_up alter column for_account_id drop not null;
alter table follow_up add column for_enterprise_id text references enterprise (id);
alter table follow_up
  add constraint follow_up_for_one check ((for_account_id is null) <> (for_enterprise_id is null));
create index follow_up_for_enterprise on follow_up (for_enterprise_id) where for_enterprise_id is not null;
-- One at a time.
create unique index follow_up_award_once on follow_up (subject_id) where kind = 'award' and state = 'open';
