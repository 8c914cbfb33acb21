import { sql, type Selectable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { isHere } from '../account/index.ts'
import type { ServiceRequestTables } from './tables.ts'

export type RequestRow = Selectable<ServiceRequestTables['service_request']>

/**
 * The requests of people who count now. Whatever is asked by an id, by a list of staff, for their figures or by a job
 * begins with these: one of somebody who is away isn't there.
 */
export const requestsHere = (db: Db) =>
  db.selectFrom('service_request').where(isHere(sql.ref('service_request.talent_account_id')))

export const findRequest = (db: Db, id: string): Promise<RequestRow | undefined> =>
  requestsHere(db).selectAll().where('id', '=', id).executeTakeFirst()

/** Waits for whoever is changing it: every change of one request happens one after the other. */
export const lockRequest = (trx: Trx, id: string): Promise<RequestRow | undefined> =>
  requestsHere(trx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export type RequestPatch = Partial<
  Pick<
    RequestRow,
    | 'state'
    | 'outcome'
    | 'commissioner_account_id'
    | 'assigned_at'
    | 'resolved_at'
    | 'last_seq'
    | 'version'
    | 'phase'
    | 'due_on'
    | 'missed_on'
    | 'due_provisional'
    | 'due_revision'
    | 'to_decide'
    | 'handed_back_by'
    | 'nudges'
    | 'nudged_at'
    | 'supervised_by'
    | 'supervised_at'
    | 'supervised_until'
    | 'supervision_answered_at'
    | 'supervision_new_day'
  >
>

/** Zero rows means somebody else was faster in spite of the lock: that can't be, so it throws. */
export async function updateRequest(trx: Trx, request: RequestRow, patch: RequestPatch): Promise<void> {
  const result = await trx
    .updateTable('service_request')
    .set(patch)
    .where('id', '=', request.id)
    .where('version', '=', request.version)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new ExplainedError(`request ${request.id} changed under its lock`)
}

export const selectEntries = (db: Db, requestId: string) =>
  db
    .selectFrom('timeline_entry')
    .select(['id', 'seq', 'kind', 'actor_role', 'actor_account_id', 'at', 'facts', 'body_encrypted'])
    .where('request_id', '=', requestId)

/** What clocks and steps are computed from, oldest first: all but messages, of which there may be any number. */
export const loadHistory = (db: Db, requestId: string) =>
  selectEntries(db, requestId).where('kind', '<>', 'message').orderBy('seq').execute()

export type EntryRow = Awaited<ReturnType<typeof loadHistory>>[number]

/** 办件编号 RC-2026-001127. A sequence, so that submitting needn't wait for others; numbers may have gaps. */
export const nextNumber = (year: string) =>
  sql<string>`${`RC-${year}-`} || to_char(nextval('request_number'), 'FM999999000000')`
