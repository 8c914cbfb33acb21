-- 常用语 of an enterprise's contact too: what they answer applicants with. `message`: of a commissioner, or shared.
alter table quick_reply add column use_for text not null default 'message'
  check (use_for in ('message', 'invite', 'hire', 'refuse'));
