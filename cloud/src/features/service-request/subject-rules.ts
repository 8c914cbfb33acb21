import type { NextStep } from '@talent/contract'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { SubjectName } from '../../subjects.ts'
import { viewerOf } from './access.ts'
import { loadSummaries } from './load-summaries.ts'

/** The matter and the number of each request: what news, consents and the trail call it. */
export async function namesOf(
  { db }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const rows = await db
    .selectFrom('service_request as r')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['r.id', 'r.number', sql<string>`m.definition ->> 'title'`.as('title')])
    .where('r.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number, title }) => [id, { number, title }]))
}

/** Who acts next on each of these requests as it is now; nothing where the caller is no party any more. */
export async function nextStepsOf(
  deps: Deps,
  by: Caller,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NextStep>> {
  const requests = await deps.db
    .selectFrom('service_request')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const seen = requests.filter((request) => viewerOf(request, by) !== null)
  const summaries = await loadSummaries(deps, seen, by.accountId)
  return new Map(summaries.flatMap(({ id, nextStep }) => (nextStep === null ? [] : [[id, nextStep]])))
}
