import { createHash } from 'node:crypto'
import { ContractError } from '@talent/contract'
import { instantAfter } from '@talent/contract/calendar'
import type { ImportChange, ImportKind, ImportPlan, RowOutcome } from '@talent/contract/import'
import { canonical } from '@talent/contract/publication'
import { sql, type Selectable } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { About, Importer, Planned, PlannedRow, ReadCell } from '../../importers.ts'
import { inTurns } from '../../lib/in-turns.ts'
import { importPlace } from '../../lib/encrypted-places.ts'
import type { Read } from '../../platform/sheets/sheet.ts'
import { withChange, type Choices } from './choices.ts'
import { recall, remember } from './memory.ts'
import { aboutOf, readRows, refuseFile, withoutPersonal, type Kept, type RowsRead } from './read-rows.ts'
import type { ImportTables } from './tables.ts'

/** How long what was read of a file stays: also what was imported, to be looked up. */
const KEPT_DAYS = 30

interface Body {
  readonly kept: Kept
  /** Columns that weren't kept. */
  readonly dropped: readonly string[]
  readonly choices: Choices
  readonly planned: Planned
}

type Row = Omit<Selectable<ImportTables['import_plan']>, 'body_encrypted'>

/** One as it is stored, opened, and its file read as it is to be read. */
export interface StoredPlan extends Body {
  readonly row: Row
  readonly read: RowsRead
  readonly about: About
}

/** Of what rows do. What the file doesn't mention may change meanwhile: it does nothing. */
async function hashOf({ rows, also = [] }: Planned): Promise<string> {
  const hash = createHash('sha256').update('[[')
  await inTurns(rows, (row, at) => hash.update(`${at === 0 ? '' : ','}${canonical(row)}`))
  return hash.update(`],${canonical(also)}]`).digest('hex')
}

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

/** What every row of the file would do, those that are none among them, in its order. */
async function planOf(
  deps: Deps,
  by: Caller,
  importer: Importer,
  read: RowsRead,
  about: About,
): Promise<Planned> {
  const planned = await importer.plan(deps, by, read.rows, about)
  const sheetOf = ({ at }: PlannedRow) =>
    at === undefined ? -1 : read.sheets.indexOf(at.split('!')[0] ?? '')
  const rows = [...planned.rows, ...read.aside]
  return {
    ...planned,
    rows: rows.sort((a, b) => sheetOf(a) - sheetOf(b) || a.line - b.line),
    questions: [...read.questions, ...(planned.questions ?? [])],
  }
}

interface Given {
  readonly kind: ImportKind
  readonly target: string | null
  readonly publisher: string
  readonly kept: Kept
  readonly dropped: readonly string[]
  readonly choices: Choices
}

async function worked(deps: Deps, by: Caller, { kind, target, kept, choices }: Given) {
  const importer = importerOf(deps, kind)
  const read = await readRows(kept, importer, choices)
  const about = aboutOf(read, choices, target)
  return { importer, read, about, planned: await planOf(deps, by, importer, read, about) }
}

/** What is kept of a file under an id, with what it would do. */
async function planColumns(deps: Deps, id: string, { kept, dropped, choices }: Given, planned: Planned) {
  const body: Body = { kept, dropped, choices, planned }
  return {
    counts: JSON.stringify(countsOf(planned.rows)),
    hash: await hashOf(planned),
    body_encrypted: deps.cipher.encrypt(importPlace(id), JSON.stringify(body)),
  }
}

/** Keeps what was read and what it would do now. @returns its id */
async function storePlan(deps: Deps, trx: Trx, by: Caller, given: Given): Promise<{ id: string }> {
  const { planned } = await worked({ ...deps, db: trx }, by, given)
  const id = deps.newId()
  const { kind, target, publisher } = given
  await trx
    .insertInto('import_plan')
    .values({
      ...{ id, kind, target, publisher },
      account_id: by.accountId,
      created_at: deps.clock.now(),
      done_at: null,
      ...(await planColumns(deps, id, given, planned)),
    })
    .execute()
  return { id }
}

/** What an importer takes of a file, without what isn't to be kept. @throws ContractError `invalid` */
async function keptOf(
  read: Read,
  importer: Importer,
  choices: Choices,
): Promise<{ kept: Kept; dropped: string[] }> {
  if ('refused' in read) throw refuseFile(read.refused)
  if ('tables' in read) {
    const { tables, dropped } = await withoutPersonal(read.tables, importer, choices)
    return { kept: { tables }, dropped }
  }
  if (importer.rowsOfJson === undefined) throw refuseFile('这里只能导入表格（.xlsx、.xls、.csv）')
  const rows = importer.rowsOfJson(read.json)
  if (rows === null) throw refuseFile('JSON 应该是一个列表，每项一条，请对照模板')
  return { kept: { json: rows }, dropped: [] }
}

/** What a file goes into, and whose it is. @throws ContractError `not_found`, `malformed` where that isn't said */
export async function targetOf(
  deps: Deps,
  kind: ImportKind,
  into: string | undefined,
): Promise<{ target: string | null; publisher: string }> {
  const { target } = importerOf(deps, kind)
  if ((target === undefined) !== (into === undefined)) throw new ContractError('malformed')
  if (target === undefined || into === undefined) return { target: null, publisher: '' }
  return { target: into, publisher: (await target(deps, into)).publisher }
}

/** A file that was read becomes a plan. */
export async function beginPlan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  kind: ImportKind,
  { target, publisher }: { target: string | null; publisher: string },
  read: Read,
): Promise<{ id: string }> {
  const choices = await recall(trx, kind, publisher)
  const kept = await keptOf(read, importerOf(deps, kind), choices)
  return storePlan(deps, trx, by, { kind, target, publisher, choices, ...kept })
}

type Opened = Omit<StoredPlan, 'row'>

/** Each is a whole file. */
const MOST_OPEN = 2
/** Those opened last, the latest last, by a mark of what is kept of them, which is another with each change. */
const opened = new Map<string, Opened>()

/** Page after page is looked at of a plan that doesn't change: it is opened, and its file read, once. */
async function openBody(deps: Deps, { id, kind, target }: Row, mark: string): Promise<Opened> {
  const key = `${id} ${mark}`
  const there = opened.get(key)
  opened.delete(key)
  if (there !== undefined) {
    opened.set(key, there)
    return there
  }
  const found = await deps.db
    .selectFrom('import_plan')
    .select('body_encrypted')
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new ContractError('not_found')
  const body = JSON.parse(deps.cipher.decrypt(importPlace(id), found.body_encrypted)) as Body
  const read = await readRows(body.kept, importerOf(deps, kind), body.choices)
  const now = { ...body, read, about: aboutOf(read, body.choices, target) }
  opened.set(key, now)
  for (const [oldest] of opened) if (opened.size > MOST_OPEN) opened.delete(oldest)
  return now
}

async function open(deps: Deps, found: (Row & { mark: string }) | undefined): Promise<StoredPlan> {
  if (found === undefined) throw new ContractError('not_found')
  const { mark, ...row } = found
  return { row, ...(await openBody(deps, row, mark)) }
}
const own = (reader: Reader, by: Caller, id: string) =>
  reader
    .selectFrom('import_plan')
    .select(['id', 'kind', 'target', 'publisher', 'account_id', 'created_at', 'done_at', 'counts', 'hash'])
    .select(sql<string>`md5(body_encrypted)`.as('mark'))
    .where('id', '=', id)
    .where('account_id', '=', by.accountId)

/** One's own alone. @throws ContractError `not_found` */
export const requirePlan = async (deps: Deps, by: Caller, id: string): Promise<StoredPlan> =>
  open(deps, await own(deps.db, by, id).executeTakeFirst())

const OUTDATED = '预检以后情况变了，没有导入。请重新预检，看过再导入'
const CHANGED = '这份预检在别处改过了，请看过再改'
const DONE = '这份表格已经导入过了'

/** One's own, to be changed or done, as it was shown. @throws ContractError as `confirmPlan` */
async function openSeen(deps: Deps, trx: Trx, by: Caller, id: string, seen: string, elsewhere: string) {
  const stored = await open({ ...deps, db: trx }, await own(trx, by, id).forUpdate().executeTakeFirst())
  if (stored.row.done_at !== null) throw new ContractError('wrong_state', { message: DONE })
  if (stored.row.hash !== seen) throw new ContractError('stale_version', { message: elsewhere })
  return stored
}

/** The same file over what is so now: a plan of its own. @throws ContractError `not_found` */
export async function planAgain(deps: Deps, trx: Trx, by: Caller, id: string): Promise<{ id: string }> {
  const { row, kept, dropped, choices } = await requirePlan({ ...deps, db: trx }, by, id)
  const { kind, target, publisher } = row
  return storePlan(deps, trx, by, { kind, target, publisher, kept, dropped, choices })
}

/** The cell a change is of, and what its column is read as. */
function cellOf({ read }: StoredPlan, cell: string): { key: string; cell: ReadCell } | undefined {
  for (const row of read.rows)
    for (const [key, one] of Object.entries(row.cells)) if (one.at === cell) return { key, cell: one }
  return undefined
}

/** The rows that are left out or taken in together: all that one thing of the plan is made of. */
const rowsOf = ({ planned }: StoredPlan, change: ImportChange): readonly string[] =>
  change.what === 'row'
    ? (planned.rows.find(({ at, line }) => (at ?? String(line)) === change.row)?.parts ?? [change.row])
    : []

/**
 * One thing is said about the file.
 * @throws ContractError `not_found`; `wrong_state` for what was imported; `stale_version` where it isn't what was shown
 */
export async function changePlan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  { seen, change }: { seen: string; change: ImportChange },
): Promise<{ id: string }> {
  const stored = await openSeen(deps, trx, by, id, seen, CHANGED)
  const { row, kept, dropped } = stored
  const importer = importerOf(deps, row.kind)
  const found = change.what === 'cell' ? cellOf(stored, change.cell) : undefined
  const [choices, worth] = withChange(stored.choices, change, importer, found, rowsOf(stored, change))
  if (worth !== undefined) await remember(deps, trx, row.kind, row.publisher, worth)
  const { kind, target, publisher } = row
  const given: Given = { kind, target, publisher, kept, dropped, choices }
  const { planned } = await worked({ ...deps, db: trx }, by, given)
  await trx
    .updateTable('import_plan')
    .set(await planColumns(deps, id, given, planned))
    .where('id', '=', id)
    .execute()
  return { id }
}

/**
 * Does what was shown, all of it or nothing.
 * @throws ContractError `not_found`; `wrong_state` for what was imported; `stale_version` where it isn't what was shown, or
 * the same file would do something else by now
 */
export async function confirmPlan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  id: string,
  seen: string,
): Promise<{ id: string; imported: number }> {
  const { row, read, about, planned } = await openSeen(deps, trx, by, id, seen, OUTDATED)
  const importer = importerOf(deps, row.kind)
  const acts = planned.rows.flatMap(({ act }) => (act === null ? [] : [act]))
  const imported = acts.length + (planned.unmentioned.out?.length ?? 0)
  if (imported === 0) throw new ContractError('wrong_state', { message: '没有可以导入的行，请改好表格再传' })
  await importer.lock(trx, read.rows, about)
  const now = await planOf({ ...deps, db: trx }, by, importer, read, about)
  if ((await hashOf(now)) !== row.hash) throw new ContractError('stale_version', { message: OUTDATED })
  await importer.apply(deps, trx, by, [...acts, ...(planned.also ?? [])], about)
  await trx.updateTable('import_plan').set({ done_at: deps.clock.now() }).where('id', '=', id).execute()
  return { id, imported }
}

export async function removeOldPlans({ db, clock }: Deps): Promise<void> {
  await db.deleteFrom('import_plan').where('created_at', '<', instantAfter(clock.now(), -KEPT_DAYS)).execute()
}
