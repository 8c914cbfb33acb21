-- A 一次性告知 sent by mistake can be taken back.
alter table timeline_entry
  drop constraint timeline_entry_kind_check,
  add constraint timeline_entry_kind_check check (
    kind in (
      'submit', 'assign', 'accept', 'decline', 'report_progress', 'ask_supplement', 'supplement', 'retract_supplement',
      'resolve', 'evaluate', 'withdraw', 'transfer', 'message'
    )
  );
