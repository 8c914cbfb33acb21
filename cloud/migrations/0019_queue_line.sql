-- A request's place in the line goes by a number drawn under the queue's lock, not by a clock read before it.

create sequence request_line;
alter table service_request add column line_number bigint;
update service_request r set line_number = o.n
  from (select id, row_number() over (order by submitted_at, id) as n from service_request) o
 where o.id = r.id;
select setval('request_line', (select count(*) + 1 from service_request), false);
alter table service_request
  alter column line_number set not null,
  alter column line_number set default nextval('request_line');

drop index service_request_queue;
create index service_request_queue on service_request (line_number)
  where state in ('submitted', 'accepted', 'in_progress', 'supplementing') and commissioner_account_id is null;

-- Nobody handles their own request: what was matched so goes back to the line.
update service_request set commissioner_account_id = null where commissioner_account_id = talent_account_id;
alter table service_request add check (commissioner_account_id <> talent_account_id);
