-- Interviews for a post are booked with the post: a host that names its times one by one.
select add_check_values('booking_host_kind_check', 'post');
alter table booking_host
  add column post_id text generated always as (case when kind = 'post' then id end) stored references post (id);
select add_check_values('booking_subject_kind_check', 'application');
