-- Of each policy in play what decides who may have it, as it was when last looked at, and since when: those who keep answers
-- are told of what is newer than them.
create table policy_news (
  policy_id text primary key references policy (id),
  conditions_digest text not null,
  seen_on date not null
);
