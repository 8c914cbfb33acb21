import type {
  CellFault,
  CellReading,
  ImportKind,
  ImportPlan,
  ImportQuestion,
  ImportRow,
} from '@talent/contract/import'
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
  /** Where it stands: F16, of several sheets 岗位!F16. */
  readonly at: string
  readonly text: string
  /** As it stands there, where somebody said what it means. */
  readonly was?: string
  /** Why its value can't be used. */
  readonly fault?: string
}

/** One row below the headings, or one value of a JSON list. */
export interface ReadRow {
  /** 16, of several sheets 岗位!16 */
  readonly at: string
  readonly line: number
  readonly sheet: string
  /** By the key of their column; what is empty isn't there. */
  readonly cells: Readonly<Record<string, ReadCell>>
  /** Of JSON. */
  readonly value?: unknown
}

/** `act` is what the importer does when it is confirmed; null: nothing. */
export type PlannedRow = Pick<ImportRow, 'line' | 'outcome' | 'title' | 'sub' | 'faults'> & {
  /** Where it isn't its line alone: of several sheets. */
  readonly at?: string
  readonly asks?: readonly CellFault[]
  readonly act: unknown
  /** The rows it is made of by name, where it is more than its own. */
  readonly parts?: readonly string[]
}

export interface Unmentioned {
  readonly count: number
  readonly items: readonly (Omit<ImportPlan['unmentioned']['items'][number], 'taken'> & {
    readonly id?: string
  })[]
  /** Those of them that are taken out. */
  readonly out?: readonly string[]
}

export interface Planned {
  readonly rows: readonly PlannedRow[]
  readonly unmentioned: Unmentioned
  /** Done once for the whole file, with its rows or without. */
  readonly also?: readonly unknown[]
  readonly questions?: readonly Omit<ImportQuestion, 'answer'>[]
  readonly notes?: readonly string[]
}

export interface ReadColumn {
  /** F, of several sheets 岗位!F */
  readonly at: string
  readonly heading: string
  readonly key: string | null
}

/** What is known of a file beside its rows. */
export interface About {
  /** What it goes into. */
  readonly into: string | null
  readonly sheets: readonly string[]
  readonly columns: readonly ReadColumn[]
  /** What stands above the headings and below the rows. */
  readonly words: readonly string[]
  readonly answers: Readonly<Record<string, string>>
  /** Of what isn't mentioned, what is taken out. */
  readonly out: readonly string[]
}

/** What a feature answers that has things to import. */
export interface Importer {
  readonly kind: ImportKind
  readonly columns: readonly Column[]
  /** Rows of one file. */
  readonly most: number
  /** All sheets that have its headings are read, not the first alone. */
  readonly allSheets?: boolean
  /** A file without a needed heading is shown all the same: whoever sent it says which column it is. */
  readonly mapped?: boolean
  /** Keys whose wordings mean the same wherever they stand, and in the next file of the same publisher. */
  readonly remembers?: readonly string[]
  /** Of a JSON file, one of which it takes; null: it isn't such a list. */
  rowsOfJson?(value: unknown): ReadRow[] | null
  /**
   * What it goes into, and who publishes that: what was said about their files is remembered for the next.
   * @throws ContractError `not_found`
   */
  target?(deps: Deps, id: string): Promise<{ title: string; publisher: string }>
  /** The rows of its template, below the headings. */
  template(deps: Deps, by: Caller): Promise<readonly (readonly string[])[]>
  /** Keeps what the rows speak of from changing until the end of the transaction, in the one order of locking. */
  lock(trx: Trx, rows: readonly ReadRow[], about: About): Promise<void>
  /** What each row would do now: the same for the same state. Looks only; `deps.db` is the transaction it is part of. */
  plan(deps: Deps, by: Caller, rows: readonly ReadRow[], about: About): Promise<Planned>
  /** Does what was planned, under the locks: what rows do, what is done once, and what is taken out. */
  apply(deps: Deps, trx: Trx, by: Caller, acts: readonly unknown[], about: About): Promise<void>
  /** What the cells of a row were understood as, where that is more than their words. */
  readingsOf?(rows: readonly ReadRow[], about: About): (row: ReadRow) => CellReading[]
}

export type Importers = (kind: ImportKind) => Importer | undefined

export function createImporters(features: readonly { importers?: readonly Importer[] }[]): Importers {
  const all = features.flatMap(({ importers }) => importers ?? [])
  return (kind) => all.find((one) => one.kind === kind)
}

const SHORT = 60
export const shortWords = (text: string): string => [...text].slice(0, SHORT).join('')
/** A fault at a cell, with what stands there and what it may have meant. */
export const faultAt = (
  cell: ReadCell | undefined,
  label: string,
  message: string,
  offers: readonly string[] = [],
): CellFault => ({
  ...{ cell: cell?.at ?? '', label, message, offers: [...offers] },
  raw: shortWords(cell?.was ?? cell?.text ?? ''),
})
