import type { CellFault, ImportKind, ImportPlan, ImportRow } from '@talent/contract/import'
import type { Trx } from './db/database.ts'
import type { Deps } from './deps.ts'
import type { Caller } from './http/caller.ts'

export interface Column {
  readonly key: string
  readonly heading: string
  /** Other headings for the same, as offices write them. */
  readonly others?: readonly string[]
  /** Without it the file isn't such a list. */
  readonly needed?: boolean
}

export interface ReadCell {
  /** Where it stands: F16. */
  readonly at: string
  readonly text: string
  /** Why its value can't be used. */
  readonly fault?: string
}

/** One row below the headings, or one value of a JSON list. */
export interface ReadRow {
  readonly line: number
  /** By the key of their column; what is empty isn't there. */
  readonly cells: Readonly<Record<string, ReadCell>>
  /** Of JSON. */
  readonly value?: unknown
}

/** `act` is what the importer does when it is confirmed; null: nothing. */
export type PlannedRow = ImportRow & {
  readonly act: unknown
  /** The rows it is made of, where it is more than its own. */
  readonly lines?: readonly number[]
}

export interface Planned {
  readonly rows: readonly PlannedRow[]
  readonly unmentioned: ImportPlan['unmentioned']
}

/** What a feature answers that has things to import. */
export interface Importer {
  readonly kind: ImportKind
  readonly columns: readonly Column[]
  /** Rows of one file. */
  readonly most: number
  /** Of a JSON file, one of which it takes; null: it isn't such a list. */
  rowsOfJson?(value: unknown): ReadRow[] | null
  /** The rows of its template, below the headings. */
  template(deps: Deps, by: Caller): Promise<readonly (readonly string[])[]>
  /** Keeps what the rows speak of from changing until the end of the transaction, in the one order of locking. */
  lock(trx: Trx, rows: readonly ReadRow[]): Promise<void>
  /** What each row would do now: the same for the same state. Looks only; `deps.db` is the transaction it is part of. */
  plan(deps: Deps, by: Caller, rows: readonly ReadRow[]): Promise<Planned>
  /** Does what was planned, under the locks. */
  apply(deps: Deps, trx: Trx, by: Caller, acts: readonly unknown[]): Promise<void>
}

export type Importers = (kind: ImportKind) => Importer | undefined

export function createImporters(features: readonly { importers?: readonly Importer[] }[]): Importers {
  const all = features.flatMap(({ importers }) => importers ?? [])
  return (kind) => all.find((one) => one.kind === kind)
}

const SHORT = 60
/** A fault at a cell, with what stands there. */
export const faultAt = (cell: ReadCell | undefined, label: string, message: string): CellFault => ({
  ...{ cell: cell?.at ?? '', label, message },
  raw: [...(cell?.text ?? '')].slice(0, SHORT).join(''),
})
