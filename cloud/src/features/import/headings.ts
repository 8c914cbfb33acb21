import type { Column, Importer } from '../../importers.ts'
import type { Row, Table } from '../../platform/sheets/sheet.ts'
import type { Choices } from './choices.ts'

/** Headings may stand below a title and notes. */
const HEADINGS_WITHIN = 20

/** 金额（元）, “ 金额 *” and 联系人/电话, 联系人及电话 are the same headings. */
export const plainHeading = (heading: string): string =>
  heading.normalize('NFKC').replace(/[(（【[].*?[)）】\]]|[\s*:、,，/及和与]/g, '')
const names = ({ heading, others = [] }: Column) => [heading, ...others].map(plainHeading)

export interface Heads {
  readonly table: Table
  /** The last row of them, as they may stand in two. */
  readonly line: number
  readonly lines: readonly number[]
  /** The whole heading of each column that has one. */
  readonly headings: ReadonlyMap<number, string>
  readonly at: ReadonlyMap<string, number>
  readonly missing: readonly Column[]
  readonly twice: Column | undefined
}

/** What each column may be called: its own line, and with the line above it. */
function called(top: Row | undefined, bottom: Row): Map<number, string[]> {
  const columns = [...new Set([...Object.keys(bottom.cells), ...Object.keys(top?.cells ?? {})])].map(Number)
  return new Map(
    columns.map((c) => {
      const [above, own] = [top?.cells[c]?.text ?? '', bottom.cells[c]?.text ?? '']
      const both = above === own ? own : `${above}${own}`
      return [c, [...new Set(own === '' ? [above] : [own, both])]]
    }),
  )
}

function headsIn(
  table: Table,
  lines: readonly [Row] | readonly [Row, Row],
  { columns }: Importer,
  { columns: said }: Choices,
  read: (c: number) => boolean,
): Heads {
  const [first, second] = lines
  const bottom = second ?? first
  const all = called(second && first, bottom)
  const meaning = (c: number, texts: readonly string[]): string | undefined => {
    if (!read(c)) return undefined
    const plain = texts.map(plainHeading)
    const chosen = plain.find((text) => said[text] !== undefined)
    if (chosen !== undefined) return said[chosen]
    return columns.find((column) => plain.some((text) => names(column).includes(text)))?.key
  }
  const keyed = [...all].map(([c, texts]) => [c, meaning(c, texts)] as const)
  const of = ({ key }: Column) => keyed.filter(([, found]) => found === key)
  const at = new Map(
    columns.flatMap((one) =>
      of(one)
        .slice(0, 1)
        .map(([c]) => [one.key, c] as const),
    ),
  )
  return {
    table,
    line: bottom.line,
    lines: lines.map(({ line }) => line),
    headings: new Map([...all].map(([c, texts]) => [c, texts[texts.length - 1] ?? ''])),
    at,
    missing: columns.filter(({ key, needed }) => needed === true && !at.has(key)),
    twice: columns.find((one) => of(one).length > 1),
  }
}

/** Whichever rows near the top are most like headings, in one line or in two; null for an empty table. */
export function headsOf(
  table: Table,
  importer: Importer,
  choices: Choices,
  read: (c: number) => boolean,
): Heads | null {
  const rows = table.rows.slice(0, HEADINGS_WITHIN)
  const single = rows.map((row) => headsIn(table, [row], importer, choices, read))
  const double = rows.slice(1).flatMap((row, i) => {
    const above = rows[i]
    return above !== undefined && above.line === row.line - 1
      ? [headsIn(table, [above, row], importer, choices, read)]
      : []
  })
  const whole = ({ missing }: Heads) => (missing.length === 0 ? 1 : 0)
  const best = [...single, ...double].sort((a, b) => whole(b) - whole(a) || b.at.size - a.at.size)
  return best[0] ?? null
}
