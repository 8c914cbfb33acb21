-- News name a draft by the number of its state.
create index draft_by_number on draft (version);
