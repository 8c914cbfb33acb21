-- A 补正 nobody answers: its talent is reminded, its commissioner may end the request, an answer takes it up again.
alter table service_request
  drop constraint service_request_state_check,
  add constraint service_request_state_check check (
    state in (
      'submitted', 'accepted', 'in_progress', 'supplementing', 'resolved', 'evaluated', 'declined', 'withdrawn', 'lapsed'
    )
  );
alter table timeline_entry
  drop constraint timeline_entry_kind_check,
  add constraint timeline_entry_kind_check check (
    kind in (
      'submit', 'assign', 'accept', 'decline', 'report_progress', 'ask_supplement', 'supplement', 'retract_supplement',
      'remind', 'end_unanswered', 'hand_in_later', 'resolve', 'evaluate', 'withdraw', 'transfer', 'message'
    )
  );
create index service_request_supplementing on service_request (id) where state = 'supplementing';
