-- What a table is searched by, worked out in code with each row (lib/search): `search_text` all of it as questions are
-- brought into too, `search_head` of that the title and the number, which order by, `search_initials` the first letters
-- the title's characters are read by, `search_words` the pieces of all these that the index knows.
create function add_search(searched regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s add column if not exists search_text text not null default ''''', searched);
  execute format('alter table %s alter column search_text set default '''', add column search_head text not null default '''',
    add column search_initials text not null default '''', add column search_words tsvector not null default ''''', searched);
  execute format('create index on %s using gin (search_words)', searched);
  -- Without statistics a piece counts as rare, so that the index is asked even for what is in most rows: reading all rows
  -- would unpack the pieces of each.
  execute format('alter table %s alter column search_words set statistics 0', searched);
  -- What lists order and filter by is kept apart from the long texts, which few rows of a question are asked for.
  execute format('alter table %s set (toast_tuple_target = 1024)', searched);
end $$;
select add_search('policy');
