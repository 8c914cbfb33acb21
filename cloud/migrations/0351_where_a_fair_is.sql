-- Where a fair is on a map (GCJ-02), as its coordinator entered it: both or neither.
alter table fair add column latitude double precision, add column longitude double precision,
  add constraint fair_point_check check ((latitude is null) = (longitude is null));
