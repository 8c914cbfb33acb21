-- What the program itself puts into the database, once per version: shipped content and columns worked out in code.
create table content_version (
  name text primary key,
  version integer not null check (version >= 0),
  applied_at timestamptz not null default now()
);

-- Each piece of shipped content as it was put in. One that no longer looks so was changed by a person and is left alone.
create table content_item (
  kind text not null,
  id text not null,
  content jsonb not null,
  primary key (kind, id)
);

-- The level's name before it covered 高职 and 大专 too; the rest is worked out anew at the next start.
update post set education_level = '大专' where education_level = '专科';

-- Posts of a notice change places when it is imported again: only the end result has to be in order.
alter table post drop constraint post_notice_id_position_key;
alter table post add constraint post_notice_id_position_key unique (notice_id, position) deferrable initially deferred;
