/** A cell as it is read: always its words, whatever kind it was. */
export interface Cell {
  readonly text: string
  /** Why its value can't be used, as one reads it. */
  readonly fault?: string
}

export interface Row {
  /** As the program that made the file counts it: 1 is the first. */
  readonly line: number
  /** By column, the first is 0; what is empty isn't there. */
  readonly cells: Readonly<Record<number, Cell>>
  readonly hidden?: boolean
}

export interface Table {
  readonly name: string
  /** Those with something of their own in them. */
  readonly rows: readonly Row[]
  readonly hidden?: boolean
  readonly hiddenColumns?: readonly number[]
}

/** What was read of a file: its tables, or one JSON value. */
export type Read =
  { readonly tables: readonly Table[] } | { readonly json: unknown } | { readonly refused: string }

/** To be written: rows of words. Nothing in them is ever a formula, and long numbers keep their digits. */
export interface Written {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

export const SHEET_MOST = {
  /** What a file packs may be no more than this, as it declares and as it really is. */
  inflatedBytes: 40_000_000,
  entries: 200,
  /** An .xls isn't packed: reading takes twenty times its size. */
  xlsBytes: 5_000_000,
  /** Rows with something in them, and columns that are looked at. */
  rows: 20_000,
  /** Headings, totals and notes beside them. */
  around: 100,
  columns: 60,
  characters: 3_000,
} as const

/** 0 → A, 26 → AA */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
