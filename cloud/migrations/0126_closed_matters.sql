-- A matter that takes nothing new: why; and where a draft came from that was moved to what takes its place.
alter table matter_closing add column reason text not null default '';
alter table draft add column moved_code text;
alter table draft add column moved_version integer;
alter table draft add constraint draft_moved check ((moved_code is null) = (moved_version is null));
alter table draft add constraint draft_moved_from foreign key (moved_code, moved_version) references matter (code, version);
