-- Materials promised for later (容缺) are handed in by an event of their own. What is still to come is told from the
-- timeline: entries of before name what was promised.
alter table timeline_entry
  drop constraint timeline_entry_kind_check,
  add constraint timeline_entry_kind_check check (
    kind in (
      'submit', 'assign', 'accept', 'decline', 'report_progress', 'ask_supplement', 'supplement', 'retract_supplement',
      'hand_in_later', 'resolve', 'evaluate', 'withdraw', 'transfer', 'message'
    )
  );
update timeline_entry e
   set facts = e.facts || jsonb_build_object('materials', (
         select jsonb_agg(m.material_key order by m.material_key)
           from request_material m
          where m.request_id = e.request_id and m.deferred))
 where e.kind = 'submit'
   and exists (select 1 from request_material m where m.request_id = e.request_id and m.deferred);
