-- 提前截止: since when a notice takes no more applications before its day, and why.
alter table notice add column ended_at timestamptz, add column ended_reason text,
  add constraint notice_ended check ((ended_at is null) = (ended_reason is null));
select add_check_values('publication_entry_event_check', 'end');
