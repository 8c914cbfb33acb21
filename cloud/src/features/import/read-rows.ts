import { ContractError } from '@talent/contract'
import { IMPORT_LABEL } from '@talent/contract/import'
import type { Column, Importer, ReadRow } from '../../importers.ts'
import { columnName, type Read, type Table } from '../../platform/sheets/sheet.ts'

export interface RowsRead {
  readonly sheet: string
  readonly otherSheets: readonly string[]
  readonly headLine: number
  /** Keys of the columns the file has, in its order. */
  readonly columns: readonly string[]
  readonly rows: readonly ReadRow[]
}

/** Headings may stand below a title and notes. */
const HEADINGS_WITHIN = 20

export const refuseFile = (message: string) =>
  new ContractError('invalid', { message, fields: [{ field: 'file', label: '表格', message }] })

/** 金额（元） and “ 金额 *” are the same heading. */
const plain = (heading: string) => heading.replace(/[（(].*?[）)]|[\s*＊：:]/g, '')
const names = ({ heading, others = [] }: Column) => [heading, ...others].map(plain)

interface Heads {
  readonly table: Table
  readonly line: number
  readonly at: ReadonlyMap<string, number>
  readonly missing: readonly Column[]
  readonly twice: Column | undefined
}

/** Each row near the top, as if it were the headings. */
function headsIn(table: Table, columns: readonly Column[]): Heads[] {
  return table.rows.slice(0, HEADINGS_WITHIN).map(({ line, cells }) => {
    const typed = Object.entries(cells).map(([c, { text }]) => [Number(c), plain(text)] as const)
    const of = (column: Column) => typed.filter(([, text]) => names(column).includes(text))
    const at = new Map(
      columns.flatMap((one) =>
        of(one)
          .slice(0, 1)
          .map(([c]) => [one.key, c] as const),
      ),
    )
    return {
      table,
      line,
      at,
      missing: columns.filter(({ key, needed }) => needed === true && !at.has(key)),
      twice: columns.find((one) => of(one).length > 1),
    }
  })
}

/** The headings' row: that of the first sheet that has all, else the nearest to it. */
function headsOf(tables: readonly Table[], { columns, kind }: Importer): Heads {
  const all = tables.flatMap((table) => headsIn(table, columns))
  const whole = all.find(({ missing }) => missing.length === 0)
  const nearest = [...all].sort((a, b) => b.at.size - a.at.size)[0]
  if (nearest === undefined) throw refuseFile('表格里没有内容，请换一个')
  if (whole === undefined)
    throw refuseFile(
      nearest.at.size === 0
        ? `没有找到表头，请用“${IMPORT_LABEL[kind]}”的模板`
        : `第 ${nearest.line} 行的表头少了：${nearest.missing.map(({ heading }) => heading).join('、')}`,
    )
  if (whole.twice !== undefined) throw refuseFile(`表头里有两列“${whole.twice.heading}”，请只留一列`)
  return whole
}

function rowsBelow({ table, line: headLine, at }: Heads): ReadRow[] {
  return table.rows
    .filter(({ line }) => line > headLine)
    .flatMap(({ line, cells }) => {
      const own = [...at].flatMap(([key, c]) => {
        const cell = cells[c]
        return cell === undefined ? [] : [[key, { at: `${columnName(c)}${line}`, ...cell }] as const]
      })
      return own.length === 0 ? [] : [{ line, cells: Object.fromEntries(own) }]
    })
}

/**
 * What of a file's content an importer is given.
 * @throws ContractError `invalid` with why there is nothing to be read
 */
export function readRows(read: Read, importer: Importer): RowsRead {
  const { most, rowsOfJson } = importer
  if ('refused' in read) throw refuseFile(read.refused)
  const bounded = (found: RowsRead): RowsRead => {
    if (found.rows.length === 0) throw refuseFile('表头下面没有内容，没有什么要导入')
    if (found.rows.length > most) throw refuseFile(`一次最多导入 ${most} 行，请分成几份`)
    return found
  }
  if ('json' in read) {
    if (rowsOfJson === undefined) throw refuseFile('这里只能导入表格（.xlsx、.xls、.csv）')
    const rows = rowsOfJson(read.json)
    if (rows === null) throw refuseFile('JSON 应该是一个列表，每项一条，请对照模板')
    return bounded({ sheet: '', otherSheets: [], headLine: 0, columns: [], rows })
  }
  const heads = headsOf(read.tables, importer)
  return bounded({
    sheet: heads.table.name,
    otherSheets: read.tables.filter((table) => table !== heads.table).map(({ name }) => name),
    headLine: heads.line,
    columns: [...heads.at].sort(([, a], [, b]) => a - b).map(([key]) => key),
    rows: rowsBelow(heads),
  })
}
