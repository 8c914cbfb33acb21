-- The posts of one employer, among all there are.
create index post_by_employer_name on post (employer);
