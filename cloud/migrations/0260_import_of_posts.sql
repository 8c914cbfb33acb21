-- Posts of a notice are imported too: into which, and what was said about files of the same publisher before.
select add_check_values('import_plan_kind_check', 'posts');
alter table import_plan add column target text, add column publisher text not null default '';
-- Plans of a program that kept no choices can't be shown any more: nothing was imported by those that aren't done, and of
-- the others the lists they changed say what there is.
delete from import_plan;

-- What a heading or a wording of a publisher's files means; '' for what isn't read.
create table import_memory (
  kind text not null constraint import_memory_kind_check check (kind in ('payments', 'policies', 'posts')),
  publisher text not null,
  -- What the column is read as; '' for a heading.
  place text not null,
  said text not null,
  meant text not null,
  changed_at timestamptz not null,
  primary key (kind, publisher, place, said)
);
