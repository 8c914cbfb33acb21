import type { EndpointOutput } from '@talent/contract'
import type { listWatched } from '@talent/contract/desk'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import { openRequests, standingConditions } from './board-queries.ts'

/** A request's department is that of its matter, as it was published with the version it was made by. */
export const departmentNameOf = sql<string>`(select m.definition ->> 'departmentName' from matter m
  where m.code = matter_code and m.version = matter_version)`

/** Asked of the few matters, not of every request. */
export const ofDepartment = (code: string) =>
  sql<boolean>`(matter_code, matter_version) in
    (select m.code, m.version from matter m where m.definition ->> 'departmentCode' = ${code})`

/** 各部门: open and late, by name. Definitions are opened once a matter: they are long. */
export function loadDepartments(deps: Deps): Promise<EndpointOutput<typeof listWatched>['departments']> {
  const { late } = standingConditions(deps)
  const counts = openRequests(deps.db, undefined)
    .select(['matter_code as code', 'matter_version as version'])
    .select([
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where ${late}))::int`.as('late'),
    ])
    .groupBy(['matter_code', 'matter_version'])
  return deps.db
    .with(
      (cte) => cte('counted').materialized(),
      () => counts,
    )
    .selectFrom('counted as n')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'n.code').onRef('m.version', '=', 'n.version'),
    )
    .select([
      sql<string>`m.definition ->> 'departmentCode'`.as('code'),
      sql<string>`max(m.definition ->> 'departmentName')`.as('name'),
      sql<number>`sum(n.open)::int`.as('open'),
      sql<number>`sum(n.late)::int`.as('late'),
    ])
    .groupBy(sql`1`)
    .orderBy(sql`2`)
    .execute()
}
