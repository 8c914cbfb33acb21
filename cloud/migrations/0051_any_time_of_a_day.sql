-- A wish to talk may be a day alone: any of its times.
alter table request_slot alter column time drop not null;
