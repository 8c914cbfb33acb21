-- 到账: whoever gets the money says that it came, or that it didn't. 更正: a payment recorded by mistake is taken back and
-- stays on its course, marked; the instalment can be paid again.
select add_check_values('award_step_kind_check', 'correct');
select add_check_values('award_step_kind_check', 'receive');
select add_check_values('award_step_kind_check', 'miss');
alter table award add column received_on date;
alter table award add column missing_at timestamptz;
alter table award add constraint award_receipt check (
  state = 'paid' or (received_on is null and missing_at is null)
);
alter table award_step add column corrected boolean not null default false;
drop index award_paid_once;
-- One instalment is paid once, but for what was corrected.
create unique index award_paid_once on award_step (award_id) where kind = 'pay' and not corrected;
