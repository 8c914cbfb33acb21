-- 招满没有: what whoever speaks for a post's employer said of it after it closed, for everybody who reads it.
alter table post add column filled boolean, add column hired integer, add column hiring_said_at timestamptz;
alter table post add constraint post_hiring_whole check (num_nulls(filled, hired, hiring_said_at) % 3 = 0);

-- That it is owed, by the post's id: counted from its end, reminded of once, raised once.
create table hiring (
  id text primary key references post (id),
  due_on date not null,
  due_since timestamptz not null,
  due_revision text not null,
  reminded_for date,
  raised_for date
);
select add_check_values('notification_subject_kind_check', 'hiring');
select add_check_values('file_subject_kind_check', 'hiring');
select add_check_values('follow_up_kind_check', 'hiring');
select add_check_values('follow_up_subject_kind_check', 'hiring');
create unique index follow_up_hiring_once on follow_up (subject_id) where kind = 'hiring' and state = 'open';
