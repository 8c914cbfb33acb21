-- 沿用: what was handed in once serves again as a file of its own, so that nothing done to one request touches another.
alter table file
  add column copy_of text references file (id),
  add column handed_in_at timestamptz,
  add constraint file_copy_whole check ((copy_of is null) = (handed_in_at is null));

create index file_copy on file (copy_of) where copy_of is not null;
