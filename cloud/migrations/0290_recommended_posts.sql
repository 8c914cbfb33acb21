-- 配偶就业: posts that a commissioner recommended in a request. An application that was sent by way of one, and that its
-- sender lets be seen, names it.
create table recommended_post (
  id text primary key,
  request_id text not null references service_request (id),
  post_id text not null references post (id),
  recommended_by text not null references account (id),
  recommended_at timestamptz not null,
  constraint recommended_post_once unique (request_id, post_id)
);
create index recommended_post_post on recommended_post (post_id);
create index recommended_post_by on recommended_post (recommended_by);

alter table application add column recommended_post_id text references recommended_post (id);
create index application_recommended_post on application (recommended_post_id);
