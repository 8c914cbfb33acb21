import { ContractError } from '@talent/contract'
import { IMPORT_LABEL, type ImportQuestion } from '@talent/contract/import'
import type { About, Importer, PlannedRow, ReadCell, ReadColumn, ReadRow } from '../../importers.ts'
import { inTurns } from '../../lib/in-turns.ts'
import { columnName, type Cell, type Row, type Table } from '../../platform/sheets/sheet.ts'
import type { Choices } from './choices.ts'
import { headsOf, plainHeading, type Heads } from './headings.ts'

/** What is kept of a file: what an importer may be given, and nothing of columns nobody may ask for. */
export type Kept = { readonly tables: readonly Table[] } | { readonly json: readonly ReadRow[] }

export interface RowsRead {
  readonly sheets: readonly string[]
  readonly otherSheets: readonly string[]
  readonly headLine: number
  readonly columns: readonly ReadColumn[]
  readonly rows: readonly ReadRow[]
  /** Rows that are no such thing: totals, notes, hidden ones. */
  readonly aside: readonly PlannedRow[]
  readonly words: readonly string[]
  readonly questions: readonly Omit<ImportQuestion, 'answer'>[]
}

export const refuseFile = (message: string) =>
  new ContractError('invalid', { message, fields: [{ field: 'file', label: '表格', message }] })

const HIDDEN_ROWS = 'hidden-rows'
const HIDDEN_COLUMNS = 'hidden-columns'
export const IN = 'in'
export const OUT = 'out'

const TOTAL = /^(?:合计|总计|小计|共计|总人数|本页合计)[:：]?$/
const NOTE =
  /^(?:注|备注|说明|注意|附注|填表|填报|制表|联系)[\d一二三四五六七八九十]?[:：.、]|^[※*＊]|^\d[.、]/
const WIDE = 3

/** One thing said over several columns, or a note where a row begins. */
function noteIn({ cells }: Row): string | null {
  const texts = Object.values(cells).map(({ text }) => text)
  const [first = ''] = texts
  if (texts.some((text) => text !== first)) return null
  return texts.length >= WIDE || NOTE.test(first) ? first : null
}
const isTotal = ({ cells }: Row) =>
  Object.values(cells)
    .slice(0, WIDE)
    .some(({ text }) => TOTAL.test(text.replace(/\s/g, '')))

/** Read as these where nothing else was said, whatever is hidden. */
const anyColumn = () => true

const readsHidden = (table: Table, { answers }: Choices) => {
  const hidden = answers[HIDDEN_COLUMNS] === IN ? [] : (table.hiddenColumns ?? [])
  return (c: number) => !hidden.includes(c)
}

const isWhole = (heads: Heads | null): heads is Heads => heads !== null && heads.missing.length === 0

/** The sheets that are read, each with its headings. */
function headsIn(tables: readonly Table[], importer: Importer, choices: Choices): Heads[] {
  const shown = tables.filter(({ hidden }) => hidden !== true)
  const all = shown.map((table) => headsOf(table, importer, choices, readsHidden(table, choices)))
  const whole = all.filter(isWhole)
  if (whole.length > 0) return importer.allSheets === true ? whole : whole.slice(0, 1)
  const nearest = all
    .filter((heads): heads is Heads => heads !== null)
    .sort((a, b) => b.at.size - a.at.size)[0]
  if (nearest === undefined) throw refuseFile('表格里没有内容，请换一个')
  // Two columns that are known are headings: which of the others is the missing one, its sender knows.
  if (importer.mapped === true && nearest.at.size >= 2) return [nearest]
  throw refuseFile(
    nearest.at.size === 0
      ? `没有找到表头，请用“${IMPORT_LABEL[importer.kind]}”的模板`
      : `第 ${nearest.line} 行的表头少了：${nearest.missing.map(({ heading }) => heading).join('、')}`,
  )
}

const aside = (row: { at: string; line: number }, title: string, sub: string): PlannedRow => ({
  ...{ at: row.at, line: row.line, title, sub },
  ...{ outcome: 'ignored', faults: [], act: null },
})

/** The rows of one sheet, and those that are none. */
async function rowsBelow(heads: Heads, prefix: string, { cells: instead, meant, left, answers }: Choices) {
  const { table, line: headLine, at, headings } = heads
  const rows: ReadRow[] = []
  const others: PlannedRow[] = []
  const words: string[] = []
  const cellAt = (key: string, c: number, line: number, found: Cell | undefined): ReadCell | undefined => {
    const where = `${prefix}${columnName(c)}${line}`
    const words = instead[where] ?? meant[key]?.[found?.text ?? '']
    if (words === undefined) return found && { at: where, ...found }
    return words === '' && found === undefined
      ? undefined
      : { at: where, text: words, was: found?.text ?? '' }
  }
  await inTurns(table.rows, (row) => {
    const { line, cells, hidden } = row
    const name = { at: `${prefix}${line}`, line }
    const note = noteIn(row)
    if (line <= headLine) {
      if (!heads.lines.includes(line)) words.push(...new Set(Object.values(cells).map(({ text }) => text)))
      return
    }
    const own = [...at].flatMap(([key, c]) => {
      const cell = cellAt(key, c, line, cells[c])
      return cell === undefined ? [] : [[key, cell] as const]
    })
    const again = [...at.values()].every((c) => cells[c] === undefined || cells[c]?.text === headings.get(c))
    if (note !== null) {
      words.push(note)
      others.push(aside(name, note, '是说明，不是要导入的'))
    } else if (isTotal(row)) others.push(aside(name, '合计行', '是合计，不是要导入的'))
    else if (own.length > 0 && again && at.size > 0)
      others.push(aside(name, '又一行表头', '和表头一样，跳过'))
    else if (own.length === 0) others.push(aside(name, '没有要读的内容', '只有没读的列里有字'))
    else if (hidden === true && answers[HIDDEN_ROWS] !== IN)
      others.push(aside(name, own[0]?.[1].text ?? '', '这一行在表格里是隐藏的'))
    else if (left.includes(name.at)) others.push(aside(name, own[0]?.[1].text ?? '', '您选了这一行不导'))
    else rows.push({ ...name, sheet: table.name, cells: Object.fromEntries(own) })
  })
  return { rows, others, words }
}

const choice = (key: string, words: string): Omit<ImportQuestion, 'answer'> => ({
  ...{ key, words },
  options: [
    { value: IN, text: '算，一起导入' },
    { value: OUT, text: '不算' },
  ],
})

/** About what is hidden: it may have been meant, or forgotten. */
function hiddenQuestions(all: readonly Heads[]) {
  const rows = all.flatMap(({ table, line }) =>
    table.rows.filter((row) => row.hidden === true && row.line > line).map((row) => row.line),
  )
  const columns = all.flatMap(({ table, headings }) =>
    (table.hiddenColumns ?? []).flatMap((c) => headings.get(c) ?? []),
  )
  const some = (names: readonly (string | number)[]) =>
    names.slice(0, WIDE).join('、') + (names.length > WIDE ? ' 等' : '')
  return [
    ...(rows.length > 0
      ? [choice(HIDDEN_ROWS, `表格里隐藏了 ${rows.length} 行（第 ${some(rows)} 行），算不算？`)]
      : []),
    ...(columns.length > 0
      ? [choice(HIDDEN_COLUMNS, `表格里隐藏了 ${columns.length} 列（${some(columns)}），算不算？`)]
      : []),
  ]
}

const bounded = (found: RowsRead, { most, mapped }: Importer): RowsRead => {
  if (found.rows.length === 0 && found.aside.length === 0 && mapped !== true)
    throw refuseFile('表头下面没有内容，没有什么要导入')
  if (found.rows.length > most) throw refuseFile(`一次最多导入 ${most} 行，请分成几份`)
  return found
}

async function readTables(tables: readonly Table[], importer: Importer, choices: Choices): Promise<RowsRead> {
  const all = headsIn(tables, importer, choices)
  const [first] = all
  const twice = all.find((heads) => heads.twice !== undefined)
  if (twice?.twice !== undefined) throw refuseFile(`表头里有两列“${twice.twice.heading}”，请只留一列`)
  const prefixOf = ({ table }: Heads) => (all.length > 1 ? `${table.name}!` : '')
  const whole = isWhole(first ?? null)
  const parts: Awaited<ReturnType<typeof rowsBelow>>[] = []
  for (const heads of all) parts.push(await rowsBelow(heads, prefixOf(heads), choices))
  const read = new Set(all.map(({ table }) => table))
  return {
    sheets: all.map(({ table }) => table.name),
    otherSheets: tables
      .filter((table) => !read.has(table))
      .map(({ name, hidden }) => (hidden === true ? `${name}（隐藏）` : name)),
    headLine: first?.line ?? 0,
    columns: all.flatMap((heads) =>
      [...heads.headings]
        .sort(([a], [b]) => a - b)
        .filter(([, heading]) => heading !== '')
        .map(([c, heading]) => ({
          ...{ at: `${prefixOf(heads)}${columnName(c)}`, heading },
          key: [...heads.at].find(([, at]) => at === c)?.[0] ?? null,
        })),
    ),
    rows: whole ? parts.flatMap(({ rows }) => rows) : [],
    aside: whole ? parts.flatMap(({ others }) => others) : [],
    words: parts.flatMap(({ words }) => words),
    questions: hiddenQuestions(all),
  }
}

/**
 * What of a file an importer is given, as its sender said it is to be read.
 * @throws ContractError `invalid` with why there is nothing to be read
 */
export async function readRows(kept: Kept, importer: Importer, choices: Choices): Promise<RowsRead> {
  if ('tables' in kept) return bounded(await readTables(kept.tables, importer, choices), importer)
  const none = { sheets: [], otherSheets: [], headLine: 0, columns: [], aside: [], words: [], questions: [] }
  return bounded({ ...none, rows: kept.json }, importer)
}

export const aboutOf = (
  { sheets, columns, words }: RowsRead,
  choices: Choices,
  into: string | null,
): About => ({
  ...{ into, sheets, columns, words },
  ...{ answers: choices.answers, out: choices.out },
})

const PERSONAL = /身份证|证件号|银行|账号|账户|卡号/
/** An identity or a card number, or what a spreadsheet left of one. */
const isNumberOfSomebody = ({ text }: Cell) => /^\d{15,19}[\dXx]?$/.test(text.replace(/\s/g, ''))

/**
 * Without columns that aren't asked for and hold numbers of people: they are neither shown nor kept.
 * @returns what is kept, and what those columns are called
 */
export async function withoutPersonal(
  tables: readonly Table[],
  importer: Importer,
  choices: Choices,
): Promise<{ tables: Table[]; dropped: string[] }> {
  const dropped: string[] = []
  const kept: Table[] = []
  for (const table of tables) {
    const heads = headsOf(table, importer, choices, anyColumn)
    if (heads === null) {
      kept.push(table)
      continue
    }
    const { line: headLine, headings } = heads
    const asked = new Set(heads.at.values())
    const gone = new Set<number>()
    await inTurns(table.rows, ({ line, cells }) => {
      if (line <= headLine) return
      for (const [name, cell] of Object.entries(cells)) {
        const c = Number(name)
        if (asked.has(c) || gone.has(c)) continue
        if (PERSONAL.test(headings.get(c) ?? '') || isNumberOfSomebody(cell)) gone.add(c)
      }
    })
    dropped.push(
      ...[...gone]
        .sort((one, other) => one - other)
        .map((c) => plainHeading(headings.get(c) ?? '') || `${columnName(c)} 列`),
    )
    const rows = await inTurns(table.rows, ({ cells, ...row }) => ({
      ...row,
      cells:
        gone.size === 0 || row.line <= headLine
          ? cells
          : Object.fromEntries(Object.entries(cells).filter(([c]) => !gone.has(Number(c)))),
    }))
    kept.push({ ...table, rows })
  }
  return { tables: kept, dropped: [...new Set(dropped)] }
}
