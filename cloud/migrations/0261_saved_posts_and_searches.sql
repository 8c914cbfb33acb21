-- When a post was first to be seen; null: from before it was kept, or it came with the program. It is news to nobody then.
alter table post add column shown_at timestamptz;
create index post_shown on post (shown_at) where shown_at is not null;

-- 收藏: a post one saved, with what was known of it when its owner last heard.
create table post_mark (
  id text primary key,
  account_id text not null references account (id),
  post_id text not null references post (id),
  marked_at timestamptz not null,
  seen_version integer not null,
  -- Closed, withdrawn or taken out: told once.
  ended_at timestamptz,
  constraint post_mark_once unique (account_id, post_id)
);
create index post_mark_of_post on post_mark (post_id);

-- 我的搜索: what new posts are looked for by. One a person and search.
create table saved_search (
  id text primary key,
  account_id text not null references account (id),
  query jsonb not null,
  paused boolean not null default false,
  saved_at timestamptz not null,
  -- When it was last told of, and of how many.
  told_at timestamptz,
  told_count integer not null default 0
);
create unique index saved_search_once on saved_search (account_id, md5(query::text));

-- A post is told once for a search, whatever is run again.
create table search_told (
  search_id text not null references saved_search (id) on delete cascade,
  post_id text not null references post (id),
  told_at timestamptz not null,
  primary key (search_id, post_id)
);
create index search_told_of_post on search_told (post_id);

select add_check_values('notification_subject_kind_check', 'post', 'saved_search');
select add_check_values('file_subject_kind_check', 'post', 'saved_search');
