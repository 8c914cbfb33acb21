-- Who applies for one post twice by two accounts: a keyed index of name and telephone as they were sent, never the words.
alter table application add column person_index bytea;
create index application_person on application (post_id, person_index);
