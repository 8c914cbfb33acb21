-- What an award rests on stays with it: the version of its policy, and how it came about (the row of its table, what was
-- verified of the person on that day) in one encrypted text. Of awards from before this was kept: null.
alter table award add column policy_version integer;
alter table award add column basis_encrypted bytea;
