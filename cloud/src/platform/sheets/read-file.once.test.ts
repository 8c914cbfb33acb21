import { CFB, write, utils, type BookType, type WorkSheet } from '@e965/xlsx'
import { workbookOf, zipOf } from '../../../test/zip.ts'
import { readFile, writeFile } from './read-file.ts'
import type { Read } from './sheet.ts'

const bookOf = (sheet: WorkSheet, bookType: BookType = 'xlsx'): Buffer => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '拨付')
  return write(book, { type: 'buffer', bookType }) as Buffer
}
/** Days at midnight UTC, whatever this machine's zone is. */
const sheetOf = (rows: unknown[][]) => utils.aoa_to_sheet(rows, { UTC: true })
const table = (read: Read) => {
  if (!('tables' in read)) throw new Error(JSON.stringify(read))
  return read.tables[0]?.rows ?? []
}
/** As one reads it: `A1`-like rows of texts, with `!` before a fault. */
const seen = async (bytes: Buffer) =>
  table(await readFile(bytes)).map(({ line, cells }) => [
    line,
    ...Object.entries(cells).map(([c, { text, fault }]) => `${c}:${text}${fault ? `!${fault}` : ''}`),
  ])
const refusalOf = async (bytes: Buffer) => {
  const read = await readFile(bytes)
  return 'refused' in read ? read.refused : read
}

test.each<BookType>(['xlsx', 'biff8'])(
  'a %s gives each cell in its words: days, sums, yes and no, text',
  async (kind) => {
    const sheet = sheetOf([
      ['编号', '金额', '日期', '对'],
      ['DX-1', 4500.5, new Date(Date.UTC(2026, 10, 20)), true],
      [],
      ['DX-2', 0.1 + 0.2, '2026年11月3日', false],
    ])
    expect(await seen(bookOf(sheet, kind))).toEqual([
      [1, '0:编号', '1:金额', '2:日期', '3:对'],
      [2, '0:DX-1', '1:4500.5', '2:2026-11-20', '3:是'],
      [4, '0:DX-2', '1:0.3', '2:2026年11月3日', '3:否'],
    ])
  },
)

test('a merged value fills its area and nothing beside it; a row of merged values alone is none', async () => {
  const sheet = sheetOf([
    ['批次', '编号', '旁'],
    ['B-1', 'DX-1', 'x'],
    [null, 'DX-2'],
    [null, null],
    ['', 'DX-3'],
  ])
  sheet['!merges'] = [
    { s: { r: 1, c: 0 }, e: { r: 3, c: 0 } },
    // As large as a sheet can be: only what is there is filled.
    { s: { r: 1, c: 2 }, e: { r: 1, c: 16_383 } },
  ]
  const rows = await seen(bookOf(sheet))
  expect(rows[1]?.slice(0, 4)).toEqual([2, '0:B-1', '1:DX-1', '2:x'])
  expect(rows[1]).toHaveLength(61)
  expect(rows.slice(2)).toEqual([
    [3, '0:B-1', '1:DX-2'],
    [5, '1:DX-3'],
  ])
})

test('a formula is its kept value; one without is a fault, and alone in its row it is nothing', async () => {
  const cells = `<sheetData>
    <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c></row>
    <row r="2"><c r="A2"><f>IF(B2="","",B2)</f></c></row>
    <row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`
  expect(await seen(workbookOf(cells))).toEqual([
    [1, '0:2', '1:!公式没有算出结果，请把它换成数值'],
    [3, '0:!这一格是错误值 #DIV/0!，请改成数值'],
  ])
})

test('a number that lost digits, or is beyond any, is refused where it stands; as text it keeps them all', async () => {
  const cells = `<sheetData><row r="1"><c r="A1"><v>110101199003070011</v></c><c r="B1"><v>1e400</v></c></row></sheetData>`
  expect(await seen(workbookOf(cells))).toEqual([
    [1, expect.stringMatching(/^0:.*!数字太长/), expect.stringMatching(/^1:.*!数字太大/)],
  ])
  const long = '110101199003070011'
  const again = await seen(writeFile({ name: '表', rows: [['编号'], [long], ['=1+1'], ['+8613800000127']] }))
  expect(again).toEqual([
    [1, '0:编号'],
    [2, `0:${long}`],
    [3, '0:=1+1'],
    [4, '0:+8613800000127'],
  ])
  expect(await seen(Buffer.from('编号\n1.10101E+17\n'))).toEqual([
    [1, '0:编号'],
    [2, expect.stringMatching(/!数字太长/)],
  ])
})

test('twenty thousand empty rows are none; more than fit are refused', async () => {
  const empty = Array.from({ length: 20_000 }, (_, r) => `<row r="${r + 2}"><c r="A${r + 2}" s="0"/></row>`)
  const first = '<row r="1"><c r="A1" t="str"><v>编号</v></c></row>'
  const last = '<row r="30000"><c r="A30000" t="str"><v>DX-1</v></c></row>'
  expect(await seen(workbookOf(`<sheetData>${first}${empty.join('')}${last}</sheetData>`))).toEqual([
    [1, '0:编号'],
    [30_000, '0:DX-1'],
  ])
  expect(await refusalOf(Buffer.from('x\n'.repeat(20_101)))).toMatch(/超过 20000 行/)
})

test.each([
  ['with its mark', Buffer.from('\ufeff姓名,金额\r\n周予安,"1,000"\r\n')],
  ['UTF-8', Buffer.from('姓名,金额\n周予安,"1,000"\n')],
  ['GB18030', Buffer.concat([Buffer.from('d0d5c3fb2cbdf0b6ee0ad6dcd3e8b0b22c22312c303030220a', 'hex')])],
  ['UTF-16', Buffer.from('\ufeff姓名,金额\n周予安,"1,000"\n', 'utf16le')],
])('a .csv %s is read alike', async (_, bytes) => {
  expect(await seen(bytes)).toEqual([
    [1, '0:姓名', '1:金额'],
    [2, '0:周予安', '1:1,000'],
  ])
})

test('a rare character of four bytes in GB18030 is itself', async () => {
  // 𬱟
  expect(await seen(Buffer.from('9932e1302c0a'.slice(0, 8) + '2cb0b20a', 'hex'))).toEqual([
    [1, `0:${new TextDecoder('gb18030').decode(Buffer.from('9932e130', 'hex'))}`, '1:安'],
  ])
})

/** An old .xls whose workbook says it is encrypted, as one saved with a password. */
function lockedXls(): Buffer {
  const cfb = CFB as {
    read(bytes: Buffer, as: object): object
    find(file: object, name: string): { content: Uint8Array; size: number }
    write(file: object, as: object): Buffer
  }
  const file = cfb.read(bookOf(sheetOf([['编号'], ['DX-1']]), 'biff8'), { type: 'buffer' })
  const stream = cfb.find(file, '/Workbook')
  const content = Buffer.from(stream.content)
  const begins = 4 + content.readUInt16LE(2)
  const filePass = Buffer.concat([Buffer.from('2f003600010001000100', 'hex'), Buffer.alloc(48)])
  stream.content = Buffer.concat([content.subarray(0, begins), filePass, content.subarray(begins)])
  stream.size = stream.content.length
  return cfb.write(file, { type: 'buffer' })
}

const MB = 1024 * 1024
test.each<[string, () => Buffer, RegExp]>([
  ['nothing', () => Buffer.alloc(0), /空的/],
  ['a macro', () => workbookOf('<sheetData/>', [{ name: 'xl/vbaProject.bin', content: 'x' }]), /宏/],
  [
    'a password',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /密码/,
  ],
  ['an old .xls with a password', lockedXls, /密码/],
  ['another packed file', () => zipOf([{ name: 'word/document.xml', content: 'x' }]), /不是 Excel/],
  ['half a file', () => bookOf(sheetOf([['编号']])).subarray(0, 900), /打不开/],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /只能读/],
  ['a quote without its end', () => Buffer.from('编号,名称\nDX-1,"周\n'), /引号没有配对/],
  ['JSON without its end', () => Buffer.from('[{"title": "x"},\n {"title"'), /JSON/],
  ['a bomb that says so', () => workbookOf(' '.repeat(60 * MB)), /展开后太大/],
  ['a bomb that lies', () => workbookOf(' '.repeat(60 * MB), [], 5_000), /打不开/],
  [
    'too many parts',
    () => zipOf(Array.from({ length: 300 }, (_, n) => ({ name: `${n}`, content: '' }))),
    /展开后太大/,
  ],
])('%s is refused with what to do', async (_, bytes, why) => {
  expect(await refusalOf(bytes())).toMatch(why)
})

test('JSON is given as it is', async () => {
  expect(await readFile(Buffer.from('\ufeff[{"title": "办法"}]'))).toEqual({ json: [{ title: '办法' }] })
})
