-- A save names the version it changes. From one sequence, so that a draft begun anew never has a version of the one before.
create sequence draft_version;
alter table draft add column version bigint not null default nextval('draft_version');
