import { CFB, read, write, utils, type CellObject, type WorkSheet } from '@e965/xlsx'
import Papa from 'papaparse'
import { lookIntoZip, WITH_MACROS, WITH_PASSWORD } from './guard-zip.ts'
import { SHEET_MOST, type Cell, type Read, type Row, type Table, type Written } from './sheet.ts'

const PACKED = Buffer.from('PK')
/** An old .xls, and also one with a password whatever it is called. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const named = (name: string) => Buffer.from(name, 'utf16le')

const TOO_MANY = `表格的内容超过 ${SHEET_MOST.rows} 行，请分成几份`
const LOST_DIGITS = '数字太长，表格只留了前 15 位，后面的已经丢了。请把这一格设成文本，再重新填'
const NO_VALUE = '公式没有算出结果，请把它换成数值'
const UNREADABLE = '表格打不开，请重新保存一份再传'

const unreadable = (fault: string): Cell => ({ text: '', fault })
/** What a spreadsheet shows of a number: fifteen digits, so that 0.1 + 0.2 is 0.3. */
const shown = (value: number) => Number(value.toPrecision(15))

/** 2026-11-20, and its time where it isn't midnight. */
const dayAndTime = (moment: Date) => moment.toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ')

function cellOf({ t, v, w, f }: CellObject): Cell | null {
  // The reader puts a 0 where a formula has no value, and calls it a stub.
  if (t === 'z') return f === undefined ? null : unreadable(NO_VALUE)
  if (f !== undefined && (v === undefined || v === '')) return unreadable(NO_VALUE)
  if (t === 'e') return unreadable(`这一格是错误值 ${w ?? ''}，请改成数值`.replace('  ', ' '))
  if (v instanceof Date) return Number.isNaN(v.getTime()) ? unreadable('日期不对') : { text: dayAndTime(v) }
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return unreadable('数字太大，读不了')
    if (Math.abs(v) >= 1e15) return { text: String(v), fault: LOST_DIGITS }
    return { text: String(shown(v)) }
  }
  if (typeof v === 'boolean') return { text: v ? '是' : '否' }
  return typeof v === 'string' ? wordsOf(v) : null
}

function wordsOf(typed: string): Cell | null {
  const text = typed.trim()
  if (text === '') return null
  // As a spreadsheet writes a long number into a .csv.
  if (/^\d(\.\d+)?e\+?(1[5-9]|[2-9]\d)$/i.test(text)) return { text, fault: LOST_DIGITS }
  return text.length > SHEET_MOST.characters
    ? { text: text.slice(0, 20), fault: `超过 ${SHEET_MOST.characters} 个字，请精简` }
    : { text }
}

/** A value fills the area that was merged and nothing beside it. Only rows with something of their own are filled. */
function fillMerged(sheet: WorkSheet, rows: Map<number, Record<number, Cell>>): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = rows.get(s.r)?.[s.c]
    if (value === undefined) continue
    const last = Math.min(e.c, SHEET_MOST.columns - 1)
    for (const [r, cells] of rows)
      if (r >= s.r && r <= e.r) for (let c = s.c; c <= last; c += 1) cells[c] = value
  }
}

/** A formula that came to nothing is nothing, where its row has nothing else. */
const isEmpty = (cells: Record<number, Cell>) =>
  Object.values(cells).every(({ text, fault }) => text === '' && (fault === undefined || fault === NO_VALUE))

/** @returns null where there are too many */
function rowsOf(sheet: WorkSheet): Row[] | null {
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  const rows = new Map<number, Record<number, Cell>>()
  // Sparse: rows that aren't there aren't looked at.
  for (const key of Object.keys(data)) {
    const cells: Record<number, Cell> = {}
    const row = data[Number(key)] ?? []
    for (let c = 0; c < Math.min(row.length, SHEET_MOST.columns); c += 1) {
      const found = row[c]
      const cell = found === undefined ? null : cellOf(found)
      if (cell !== null) cells[c] = cell
    }
    if (isEmpty(cells)) continue
    rows.set(Number(key), cells)
    if (rows.size > SHEET_MOST.rows + SHEET_MOST.around) return null
  }
  fillMerged(sheet, rows)
  const isHidden = (r: number) => sheet['!rows']?.[r]?.hidden === true
  return [...rows].map(([r, cells]) => ({ line: r + 1, cells, ...(isHidden(r) && { hidden: true }) }))
}

const hiddenIn = (sheet: WorkSheet): number[] =>
  [...(sheet['!cols'] ?? []).entries()].flatMap(([c, column]) =>
    (column as { hidden?: boolean } | undefined)?.hidden === true ? [c] : [],
  )

/** @param hides whether something in it may be hidden: its reader keeps that only with all styles, which cost it dearly */
function readWorkbook(bytes: Buffer, hides: boolean): Read {
  const book = read(bytes, {
    ...{ dense: true, cellDates: true, UTC: true, cellHTML: false, cellNF: false, sheetStubs: true },
    cellStyles: hides,
  })
  const tables: Table[] = []
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    const rows = sheet === undefined ? [] : rowsOf(sheet)
    if (rows === null) return { refused: TOO_MANY }
    if (rows.length === 0 || sheet === undefined) continue
    const columns = hiddenIn(sheet)
    tables.push({
      ...{ name, rows },
      ...(columns.length > 0 && { hiddenColumns: columns }),
      ...((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0 && { hidden: true }),
    })
  }
  return { tables }
}

/** Of a text: its mark, else UTF-8 without any fault, else GB18030, as a Chinese spreadsheet program saves it. */
function decode(bytes: Buffer): string | null {
  const of = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return of(encoding)
    } catch {
      continue
    }
  return null
}

function readCsv(text: string): Read {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false })
  const quotes = errors.find(({ type }) => type === 'Quotes')
  if (quotes !== undefined) return { refused: `第 ${(quotes.row ?? 0) + 1} 行的引号没有配对，请检查` }
  const rows: Row[] = []
  for (const [r, typed] of data.entries()) {
    const cells: Record<number, Cell> = {}
    for (const [c, one] of typed.slice(0, SHEET_MOST.columns).entries()) {
      const cell = wordsOf(one)
      if (cell !== null) cells[c] = cell
    }
    if (isEmpty(cells)) continue
    rows.push({ line: r + 1, cells })
    if (rows.length > SHEET_MOST.rows + SHEET_MOST.around) return { refused: TOO_MANY }
  }
  return { tables: rows.length === 0 ? [] : [{ name: '', rows }] }
}

/** Deeper, it can't be handed on: whoever walks it by calling themselves ends. */
const MOST_DEEP = 200

function isTooDeep(value: unknown): boolean {
  const open = [{ value, depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > MOST_DEEP) return true
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const part of Object.values(next.value)) open.push({ value: part, depth: next.depth + 1 })
  }
  return false
}

function readText(bytes: Buffer): Read {
  const text = decode(bytes)
  // Half a picture or a program is no text.
  if (text === null || text.includes('\0')) return { refused: '只能读 .xlsx、.xls、.csv 表格，或 .json' }
  if (!/^\s*[[{]/.test(text)) return readCsv(text)
  try {
    const json = JSON.parse(text) as unknown
    return isTooDeep(json) ? { refused: 'JSON 套得太深，读不了' } : { json }
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)
    const line = at === null ? null : text.slice(0, Number(at[1])).split('\n').length
    return { refused: line === null ? 'JSON 没写完整，读不了' : `JSON 第 ${line} 行写得不对，读不了` }
  }
}

/** Of an old .xls: the record that says its cells are encrypted stands among its first. */
const FILE_PASS = 0x2f
const FIRST_RECORDS = 5

/** Whether an old .xls has a password: its cells are encrypted where they stand, and a reader says only that it can't. */
function hasPassword(bytes: Buffer): boolean {
  const files = CFB as { read(bytes: Buffer, as: object): object; find(file: object, name: string): unknown }
  const file = files.read(bytes, { type: 'buffer' })
  const stream = (files.find(file, '/Workbook') ?? files.find(file, '/Book')) as {
    content: Uint8Array
  } | null
  if (stream === null) return false
  const content = Buffer.from(stream.content)
  for (let at = 0, n = 0; n < FIRST_RECORDS && at + 4 <= content.length; n += 1) {
    if (content.readUInt16LE(at) === FILE_PASS) return true
    at += 4 + content.readUInt16LE(at + 2)
  }
  return false
}

/** What a file says, by its content and whatever it is called. Never throws. */
export async function readFile(bytes: Buffer): Promise<Read> {
  if (bytes.length === 0) return { refused: '文件是空的，请换一个' }
  try {
    if (bytes.subarray(0, 2).equals(PACKED)) {
      const seen = await lookIntoZip(bytes)
      return 'refused' in seen ? seen : readWorkbook(bytes, seen.hides)
    }
    if (!bytes.subarray(0, 8).equals(COMPOUND)) return readText(bytes)
    if (bytes.includes(named('EncryptedPackage'))) return { refused: WITH_PASSWORD }
    if (bytes.includes(named('_VBA_PROJECT'))) return { refused: WITH_MACROS }
    if (bytes.length > SHEET_MOST.xlsBytes) return { refused: '.xls 表格超过 5 MB，请另存为 .xlsx 再传' }
    if (hasPassword(bytes)) return { refused: WITH_PASSWORD }
    return readWorkbook(bytes, true)
  } catch {
    return { refused: UNREADABLE }
  }
}

const WIDEST = 40
/** Chinese takes the room of two letters. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '~' ? 2 : 1), 2)

/** An .xlsx of words alone. */
export function writeFile({ name, rows }: Written): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((text) => (text === '' ? null : text))))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  sheet['!cols'] = Array.from({ length: columns }, (_, c) => ({
    wch: Math.min(WIDEST, Math.max(8, ...rows.slice(0, 200).map((row) => widthOf(row[c] ?? '')))),
  }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}
