-- 急需紧缺人才需求目录: each version whole and for good, the one with the highest number is in force.
create table demand_version (
  catalogue text not null,
  version integer not null,
  definition jsonb not null,
  published_at timestamptz not null,
  primary key (catalogue, version)
);

-- The needs of the version in force, each in its place; one that a version no longer has stays without a place, because
-- people are interested in it.
create table demand_need (
  id text primary key,
  catalogue text not null,
  key text not null,
  position integer,
  title text not null,
  employer text not null,
  industry text not null check (
    industry in ('高端装备', '数字经济', '节能环保', '新材料', '生物医药', '现代服务', '其他')
  ),
  class text not null check (class in ('venture', 'scarce', 'skilled')),
  definition jsonb not null,
  unique (catalogue, key)
);
create index demand_need_listed on demand_need (catalogue, position) where position is not null;
select add_search('demand_need');

-- 我感兴趣: once a person, need and whom it is said for.
create table demand_interest (
  id text primary key,
  need_id text not null references demand_need (id),
  talent_account_id text not null references account (id),
  -- Of the telephone of whom it is said for; empty: of oneself.
  referred_index bytea not null default '',
  referred_encrypted bytea,
  state text not null check (state in ('open', 'ended', 'withdrawn')),
  version integer not null default 1,
  -- As the need was called then.
  title text not null,
  employer text not null,
  demo boolean not null,
  said_at timestamptz not null,
  -- Asked whether to stop, and not answered since.
  asked_at timestamptz,
  -- The last word of whoever said it: from it on, or from the last step, months without a step are counted.
  heard_at timestamptz not null,
  constraint demand_interest_once unique (need_id, talent_account_id, referred_index)
);
create index demand_interest_of_talent on demand_interest (talent_account_id, said_at desc, id);
create index demand_interest_open on demand_interest (heard_at, id) where state = 'open';

select add_check_values('publication_copy_kind_check', 'demand');
select add_check_values('publication_entry_kind_check', 'demand');
select add_check_values('publication_review_kind_check', 'demand');
select add_check_values('publication_rule_kind_check', 'demand');
select add_check_values('publication_schedule_kind_check', 'demand');
select add_check_values('notification_subject_kind_check', 'demand_draft', 'interest');
select add_check_values('file_subject_kind_check', 'demand_draft', 'interest');
select add_check_values('audit_subject_kind_check', 'interest');
select add_check_values('consent_subject_kind_check', 'interest');
select add_check_values('consent_purpose_check', 'interest');
select add_check_values('follow_up_kind_check', 'interest');
select add_check_values('follow_up_subject_kind_check', 'interest');
create unique index follow_up_interest_once on follow_up (subject_id) where kind = 'interest' and state = 'open';
