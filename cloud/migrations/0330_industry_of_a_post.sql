-- 行业 of a post: what it says itself, else what the directory says of its employer. What is filtered by is kept beside
-- it, and made anew when the words or the directory change.
alter table post add column industry text, add column industry_known text;
update post set industry_known = nullif(e.industry, '') from enterprise e where e.id = post.enterprise_id;

-- What was kept whole says nothing of it.
update notice_version set content = jsonb_set(content, '{posts}', (
  select coalesce(jsonb_agg('{"industry": null}'::jsonb || post order by at), '[]')
    from jsonb_array_elements(content -> 'posts') with ordinality as kept (post, at)));
update publication_copy set content = jsonb_set(content, '{posts}', (
  select coalesce(jsonb_agg('{"industry": null}'::jsonb || post order by at), '[]')
    from jsonb_array_elements(content -> 'posts') with ordinality as kept (post, at)))
 where kind = 'notice';
update content_item set content = jsonb_set(content, '{posts}', (
  select coalesce(jsonb_agg('{"industry": null}'::jsonb || post order by at), '[]')
    from jsonb_array_elements(content -> 'posts') with ordinality as shipped (post, at)))
 where kind = 'notice';
