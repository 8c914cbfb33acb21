-- How an invitation to an interview stands: by words alone, or with times of the post to choose from.
alter table application add column interview text not null default 'none'
  check (interview in ('none', 'offered', 'taken', 'declined'));
select add_check_values('application_step_kind_check', 'offer_times', 'decline_times');
