-- A file handed in later hangs on the material it was asked for, or promised for, as well as on its entry.
alter table timeline_attachment add column material_key text;
