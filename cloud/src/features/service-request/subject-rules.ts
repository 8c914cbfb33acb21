import { isOpen, type NextStep } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { SubjectBrief } from '../../subjects.ts'
import { PARTIES, viewerOf } from './access.ts'
import { changeRequest } from './change-request.ts'
import { kindOfEntry } from './entry-kinds.ts'
import { loadSummaries } from './load-summaries.ts'
import { lockRequest, requestsHere } from './repository.ts'
import { decryptBody } from './encrypted-words.ts'
import { wordsAreOpen } from './summary-queries.ts'

export const isHere = async (db: Db, id: string): Promise<boolean> =>
  (await requestsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The same rule as for reading a request. */
export async function viewersOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, (caller: Caller) => boolean>> {
  const rows = await requestsHere(db)
    .select(['id', ...PARTIES])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, (caller: Caller) => viewerOf(row, caller) !== null]))
}

/** The matter and the number of each request, and whether it is open: what news, consents and the trail call it. */
export async function briefsOf(
  { db }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectBrief>> {
  const rows = await db
    .selectFrom('service_request as r')
    .innerJoin('matter as m', (join) =>
      join.onRef('m.code', '=', 'r.matter_code').onRef('m.version', '=', 'r.matter_version'),
    )
    .select(['r.id', 'r.number', 'r.state', sql<string>`m.definition ->> 'title'`.as('title')])
    .where('r.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number, title, state }) => [id, { number, title, open: isOpen({ state }) }]))
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

/** What was written in these entries; nothing where the caller is no party any more, or the words are closed to them. */
export async function wordsOf(
  deps: Deps,
  by: Caller,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = await deps.db
    .selectFrom('timeline_entry as e')
    .innerJoin('service_request as r', 'r.id', 'e.request_id')
    .select([
      'e.id',
      'e.kind',
      'e.body_encrypted',
      'r.talent_account_id',
      'r.commissioner_account_id',
      'r.handed_back_by',
    ])
    .where('e.id', 'in', [...entryIds])
    .where(wordsAreOpen(by.accountId))
    .execute()
  const seen = entries.filter((request) => viewerOf(request, by) !== null)
  return new Map(seen.map((entry) => [entry.id, kindOfEntry(entry.kind).words(decryptBody(deps, entry))]))
}

/** A request whose consent is withdrawn is withdrawn with it while it is open. */
export async function whenConsentWithdrawn(deps: Deps, trx: Trx, by: Caller, id: string): Promise<void> {
  const request = await lockRequest(trx, id)
  if (request === undefined || !isOpen(request)) return
  await changeRequest(deps, trx, by, {
    requestId: id,
    event: 'withdraw',
    version: null,
    write: async () => ({ content: { kind: 'withdraw', body: { reason: '撤回了单独同意' } } }),
  })
}
