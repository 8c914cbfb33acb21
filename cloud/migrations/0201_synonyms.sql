-- Names that mean one thing in searching, as a whole: one row.
create table search_synonyms (
  one_row boolean primary key default true check (one_row),
  groups jsonb not null,
  version integer not null check (version > 0)
);
