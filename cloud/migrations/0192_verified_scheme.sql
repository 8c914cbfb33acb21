-- 系统已核验: by which scheme, as its version names itself; what a self-check asks for.
alter table verified_fact add column scheme text;
update verified_fact f set scheme = s.definition ->> 'name'
  from recognition r join recognition_scheme s on s.code = r.scheme_code and s.version = r.scheme_version
 where r.request_id = f.request_id and r.valid_from is not null;
-- What was verified before there were recognitions rests on the scheme that came first.
update verified_fact set scheme = (select definition ->> 'name' from recognition_scheme order by in_force_from, version limit 1)
 where scheme is null;
update verified_fact set scheme = '' where scheme is null;
alter table verified_fact alter column scheme set not null;
