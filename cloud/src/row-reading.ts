import type { CellFault, CellReading } from '@talent/contract/import'
import { faultAt, shortWords, type About, type Column, type ReadCell, type ReadRow } from './importers.ts'

/** Words as they are kept: half-width figures and letters, in one line. */
export const tidyWords = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/\s*\n+\s*(?=[（(])/g, '')
    .replace(/(?<=[，,；;。、：:])\s*\n+\s*/g, '')
    .replace(/\s*\n+\s*/g, '；')
    .replace(/[ \t\u3000]+/g, ' ')
    .trim()

/** A dash in a cell says that nothing is said. */
const NOTHING = /^(?:[-—–/／\\]+|暂无|空|null|n\/a)$/i
export const saysNothing = (words: string): boolean => NOTHING.test(words)

export const hasColumn = ({ columns }: About, key: string): boolean =>
  columns.some((column) => column.key === key)

/** A cell that isn't there, by where it would stand. */
function placeOf({ columns }: About, row: ReadRow, key: string): ReadCell | undefined {
  const prefix = row.at.slice(0, row.at.length - String(row.line).length)
  const column = columns.find((one) => one.key === key && one.at.startsWith(prefix))
  return column && { at: `${column.at}${row.line}`, text: '' }
}

/** One row as it is read: what can't be taken, what isn't understood, and what was understood otherwise than it is written. */
export class RowReading<Key extends string> {
  readonly faults: CellFault[] = []
  readonly asks: CellFault[] = []
  readonly reads: CellReading[] = []
  constructor(
    protected readonly row: ReadRow,
    protected readonly about: About,
    private readonly columns: readonly Column[],
  ) {}
  cell(key: Key): ReadCell | undefined {
    return this.row.cells[key] ?? placeOf(this.about, this.row, key)
  }
  private label(key: Key): string {
    return this.columns.find((column) => column.key === key)?.heading ?? key
  }
  refuse(key: Key, message: string, offers: readonly string[] = []): void {
    this.faults.push(faultAt(this.cell(key), this.label(key), message, offers))
  }
  ask(key: Key, message: string, offers: readonly string[] = []): void {
    this.asks.push(faultAt(this.cell(key), this.label(key), message, offers))
  }
  understood(key: Key, read: string): void {
    const cell = this.cell(key)
    if (cell === undefined) return
    const raw = shortWords(cell.was ?? cell.text)
    this.reads.push({ cell: cell.at, label: this.label(key), raw, read, said: cell.was !== undefined })
  }
  wasRefused(key: Key): boolean {
    return this.faults.some(({ label }) => label === this.label(key))
  }
  /** Its words as they stand, one that was said to mean something as that; null where nothing is said, or it can't be used. */
  plain(key: Key): string | null {
    const cell = this.row.cells[key]
    if (cell === undefined) return null
    if (cell.fault !== undefined) {
      this.refuse(key, cell.fault)
      return null
    }
    const words = cell.text.trim()
    if (cell.was !== undefined && words !== '') this.understood(key, words)
    return words === '' ? null : words
  }
}

/** By row, what was named last above it in its sheet, for those that name nothing there: an employer of several rows. */
export function namedAbove(rows: readonly ReadRow[], key: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  let above: { sheet: string; name: string } | null = null
  for (const { at, sheet, cells } of rows) {
    const own = cells[key]
    if (own !== undefined && own.fault === undefined && own.text !== '') above = { sheet, name: own.text }
    else if (above?.sheet === sheet) all.set(at, above.name)
  }
  return all
}
