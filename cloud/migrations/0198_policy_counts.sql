-- How many of those who keep answers, and agreed to be counted, a condition stands in the way of. Made anew by a job; who
-- they are is nowhere in it, and fewer than five are never written down.
create table policy_threshold (
  policy_id text not null references policy (id) on delete cascade,
  place integer not null,
  text text not null,
  clause text,
  people integer not null constraint policy_threshold_people check (people >= 5),
  -- Of them: whom time alone brings it within half a year.
  soon integer constraint policy_threshold_soon check (soon >= 5),
  primary key (policy_id, place)
);

-- When it was last made, of how many people; null: fewer than five.
create table policy_count (
  counted_on date primary key,
  people integer constraint policy_count_people check (people >= 5)
);

-- How often the page of a policy was opened on a day, by whom isn't kept.
create table policy_reading (
  policy_id text not null references policy (id) on delete cascade,
  day date not null,
  times integer not null,
  primary key (policy_id, day)
);
create index policy_reading_day on policy_reading (day);
