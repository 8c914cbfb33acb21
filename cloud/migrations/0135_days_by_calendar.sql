-- By which calendar the last day of a 代办 and the promised day of a 回访 were counted, as of requests and complaints.
alter table preparation add column due_revision text;
-- null: nobody counted it (a day that was chosen), or before this was kept.
alter table follow_up add column due_revision text;
