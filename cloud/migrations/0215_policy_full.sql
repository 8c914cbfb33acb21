-- 名额已满, 资金已用完: said by a coordinator, since a day; no version of the policy.
alter table policy
  add column full_kind text,
  add column full_since date,
  add constraint policy_full_kind_check check (full_kind in ('places', 'budget')),
  add constraint policy_full_check check ((full_kind is null) = (full_since is null));
select add_check_values('publication_entry_event_check', 'full', 'reopen');
