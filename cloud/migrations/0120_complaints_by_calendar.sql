-- By which calendar a complaint's day was computed, as of requests: of another one than the present it is computed anew.
alter table complaint add column due_revision text;
