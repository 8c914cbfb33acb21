import { readHeadcount } from './headcount.ts'

test.each<[text: string, min: number, max: number]>([
  ['2', 2, 2],
  ['１', 1, 1],
  ['2人', 2, 2],
  ['3.0', 3, 3],
  ['1-2', 1, 2],
  ['1-2人', 1, 2],
  ['1～2 名', 1, 2],
  ['3至5人', 3, 5],
  ['一名', 1, 1],
  ['两人', 2, 2],
  ['十二名', 12, 12],
  ['三至五名', 3, 5],
  ['招聘10人', 10, 10],
  ['2人（含储备1人）', 2, 2],
  ['1700', 1700, 1700],
])('%s', (text, min, max) => {
  expect(readHeadcount(text)).toEqual({ min, max })
})

test.each([
  null,
  '',
  '若干',
  '不限',
  '约5人',
  '9人左右',
  '10余人',
  '0',
  '2-1人',
  '男2女1',
  '每校1名',
  '各一名',
  '见附件',
])('%s names no number', (text) => {
  expect(readHeadcount(text)).toBeNull()
})
