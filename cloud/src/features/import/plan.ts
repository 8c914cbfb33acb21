import { createHash } from 'node:crypto'
import { ContractError } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import type { ImportKind, ImportPlan, RowOutcome } from '@talent/contract/import'
import { canonical } from '@talent/contract/publication'
import type { Selectable } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { Importer, Planned, PlannedRow } from '../../importers.ts'
import { importPlace } from '../../lib/encrypted-places.ts'
import type { RowsRead } from './read-rows.ts'
import type { ImportTables } from './tables.ts'

/** How long what was read of a file stays: also what was imported, to be looked up. */
const KEPT_DAYS = 30

interface Body {
  readonly read: RowsRead
  readonly planned: Planned
}

/** One as it is stored, opened. */
export interface StoredPlan extends Body {
  readonly row: Selectable<ImportTables['import_plan']>
}

/** Of what rows do. What the file doesn't mention may change meanwhile: it does nothing. */
const hashOf = (rows: readonly PlannedRow[]) => createHash('sha256').update(canonical(rows)).digest('hex')

const countsOf = (rows: readonly PlannedRow[]): ImportPlan['counts'] => {
  const of = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  return {
    read: rows.length,
    ...{ new: of('new'), changed: of('changed'), same: of('same') },
    ...{ refused: of('refused'), ignored: of('ignored') },
  }
}

/** @throws Error where no feature imports such */
export function importerOf({ importers }: Deps, kind: ImportKind): Importer {
  const importer = importers(kind)
  if (importer === undefined) throw new ContractError('not_found')
  return importer
}

/** Keeps what was read and what it would do now. @returns its id */
export async function storePlan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  kind: ImportKind,
  read: RowsRead,
): Promise<{ id: string }> {
  const planned = await importerOf(deps, kind).plan({ ...deps, db: trx }, by, read.rows)
  const id = deps.newId()
  const body: Body = { read, planned }
  await trx
    .insertInto('import_plan')
    .values({
      id,
      kind,
      account_id: by.accountId,
      created_at: deps.clock.now(),
      done_at: null,
      counts: JSON.stringify(countsOf(planned.rows)),
      hash: hashOf(planned.rows),
      body_encrypted: deps.cipher.encrypt(importPlace(id), JSON.stringify(body)),
    })
    .execute()
  return { id }
}

const open = (deps: Deps, row: Selectable<ImportTables['import_plan']> | undefined): StoredPlan => {
  if (row === undefined) throw new ContractError('not_found')
  return { row, ...(JSON.parse(deps.cipher.decrypt(importPlace(row.id), row.body_encrypted)) as Body) }
}
const own = (reader: Reader, by: Caller, id: string) =>
  reader.selectFrom('import_plan').selectAll().where('id', '=', id).where('account_id', '=', by.accountId)

/** One's own alone. @throws ContractError `not_found` */
export const requirePlan = async (deps: Deps, by: Caller, id: string): Promise<StoredPlan> =>
  open(deps, await own(deps.db, by, id).executeTakeFirst())

const OUTDATED = '预检以后情况变了，没有导入。请重新预检，看过再导入'

/**
 * Does what was shown, all of it or nothing.
 * @throws ContractError `not_found`; `wrong_state` for what was imported; `stale_version` where the same file would do
 * something else by now
 */
export async function confirmPlan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
): Promise<{ id: string; imported: number }> {
  const { row, read, planned } = open(deps, await own(trx, by, id).forUpdate().executeTakeFirst())
  if (row.done_at !== null) throw new ContractError('wrong_state', { message: '这份表格已经导入过了' })
  const importer = importerOf(deps, row.kind)
  const acts = planned.rows.flatMap(({ act }) => (act === null ? [] : [act]))
  if (acts.length === 0)
    throw new ContractError('wrong_state', { message: '没有可以导入的行，请改好表格再传' })
  await importer.lock(trx, read.rows)
  const now = await importer.plan({ ...deps, db: trx }, by, read.rows)
  if (hashOf(now.rows) !== row.hash) throw new ContractError('stale_version', { message: OUTDATED })
  await importer.apply(deps, trx, by, acts)
  await trx.updateTable('import_plan').set({ done_at: deps.clock.now() }).where('id', '=', id).execute()
  return { id, imported: acts.length }
}

export async function removeOldPlans({ db, clock }: Deps): Promise<void> {
  await db.deleteFrom('import_plan').where('created_at', '<', instantAfter(clock.now(), -KEPT_DAYS)).execute()
}
