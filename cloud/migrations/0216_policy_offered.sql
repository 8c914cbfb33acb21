-- Whether it is 免申即享, beside what lists sort by: read out of the document it unpacked the document of every row found.
alter table policy add column offered boolean not null generated always as (document -> 'offered' is not null) stored;
