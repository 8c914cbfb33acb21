-- 今天自动派出: the desk counts the assignments of a day.
create index timeline_entry_assigned on timeline_entry (at) where kind = 'assign';
