-- What holds for a day is the latest of its versions by somebody who counts now, so it is asked of these and kept nowhere else: what demo people entered holds no more where the trial is closed.
drop table calendar_override;

-- Each confirms for themselves: a real coordinator's confirmation holds whatever becomes of a demo person's.
alter table calendar_year_confirmed
  drop constraint calendar_year_confirmed_pkey,
  add primary key (year, confirmed_by);
