-- A post is its words: how many are sought is said in words too (若干, 1-2人), and what it is filtered and sorted by is
-- read from the words in code, as its level of education already is.
alter table post alter column headcount type text using headcount::text;
alter table post rename column age_rule to age;
alter table post
  add column enterprise_id text references enterprise (id),
  add column experience text,
  add column benefits text,
  add column employment text,
  add column apply_how text,
  -- Its own; of this and the notice's the earlier holds.
  add column deadline timestamptz,
  add column headcount_min integer,
  add column headcount_max integer,
  -- By the month, so that pay by the year, day and hour compares.
  add column pay_monthly_min integer,
  add column pay_monthly_max integer,
  add column negotiable boolean not null default false,
  add column experience_years integer,
  add column employments text[] not null default '{}',
  add column for_whom text[] not null default '{}';
create index post_by_enterprise on post (enterprise_id);
-- How shipped notices read back has the new names too, or each would count as changed by a person.
update content_item set content = jsonb_set(content, '{posts}', (
    select coalesce(jsonb_agg(post - 'ageRule' || jsonb_build_object('age', post -> 'ageRule', 'headcount', post ->> 'headcount')
        order by at), '[]')
      from jsonb_array_elements(content -> 'posts') with ordinality as shipped (post, at)))
  where kind = 'notice';
