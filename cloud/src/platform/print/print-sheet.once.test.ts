import { readPdf } from '../../../test/read-pdf.ts'
import { printSheet, type Sheet } from './print-sheet.ts'
import { drawable } from './typeface.ts'

// Beyond the 6,763 characters of GB2312, as in names; the last is beyond sixteen bits.
const RARE = '镕喆堃瑄昇玥璟𬱟'
const sheet = (rows: Sheet['rows']): Sheet => ({
  title: '人才服务办结单',
  number: '办件编号 RC-2026-001127',
  rows,
  remarks: ['2026年11月24日由系统按办件记录生成。'],
})
const flat = (text: string) => text.replaceAll('\n', '')

test('every character is found by its text and drawn on the page, those of rare names too', async () => {
  const rows = [
    { label: '申请人', text: `周${RARE}` },
    { label: '结果说明', text: '已安排 45 平方米单间，“科创园”2-806；11月30日起可入住（AB, fi 1/2）。' },
  ]
  const { pages, text, blank } = readPdf(await printSheet(sheet(rows)))
  expect(pages).toBe(1)
  expect(blank).toEqual([])
  for (const said of [
    '人才服务办结单',
    '办件编号 RC-2026-001127',
    ...rows.flatMap((row) => [row.label, row.text]),
  ])
    expect(flat(text)).toContain(said)
})

test('what the font can’t draw is marked, and the paper says so: it would be a blank', async () => {
  expect(drawable('陈\u{10ffff}\u{2ffff}\t\u0000')).toBe('陈〓〓')
  const read = readPdf(await printSheet(sheet([{ label: '申请人', text: '陈\u{10ffff}' }])))
  expect(flat(read.text)).toContain('陈〓')
  expect(flat(read.text)).toContain('〓 处的字不在字库里，请以系统中显示的为准。')
  expect(read.blank).toEqual([])
})

test('the longest words go on over as many pages as they need, none lost', async () => {
  const long = Array.from({ length: 1_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  const rows = Array.from({ length: 4 }, (_, i) => ({ label: `第${i + 1}段`, text: long }))
  const { pages, text, blank } = readPdf(await printSheet(sheet(rows)))
  expect(pages).toBeGreaterThan(1)
  expect(blank).toEqual([])
  expect(flat(text).split(long)).toHaveLength(5)
})
