import { readFileSync } from 'node:fs'
import { utils, write, type WorkSheet } from '@e965/xlsx'

type CellValue = string | number | Date | null
export interface MadeSheet {
  readonly name?: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: boolean
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { cellDates: true, UTC: true },
  )
  sheet['!merges'] = merges.map((area) => utils.decode_range(area))
  sheet['!rows'] = rows.map((_, r) => ({ hidden: hiddenRows.includes(r + 1) }))
  sheet['!cols'] = Array.from({ length: 12 }, (_, c) => ({ hidden: hiddenColumns.includes(c) }))
  return sheet
}

/** A workbook as one saves it. */
export function bookOf(...sheets: readonly MadeSheet[]): Buffer {
  const book = utils.book_new()
  sheets.forEach((one, i) => utils.book_append_sheet(book, sheetOf(one), one.name ?? `Sheet${i + 1}`))
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** One that was sent by an office or an employer, by its name. */
export const sentSheet = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))

const HEAD = ['单位名称', '岗位', '人数', '学历', '薪酬', '截止时间']
const posts = (...rows: readonly (readonly CellValue[])[]): Buffer => bookOf({ rows: [HEAD, ...rows] })
const FIRM = '某单位（演示）'

interface Awkward {
  readonly trouble: string
  readonly file: () => Buffer
  /** Of each row its name, what becomes of it, `!F3` and why it can't be taken, `?F3` and what isn't understood. */
  readonly said: readonly string[]
  /** Keys of what is asked about the whole file. */
  readonly asked?: readonly string[]
  /** Words of what is told about it. */
  readonly told?: readonly RegExp[]
}

/** Files with one trouble each, and what a careful clerk makes of them. */
export const AWKWARD: readonly Awkward[] = [
  {
    trouble: 'a title above, the employer merged, a total and notes below, days in five shapes',
    file: () => sentSheet('01-title-merged-employer.xlsx'),
    said: ['4 new', '5 new', '6 new', '7 new', '8 new', '9 ignored', '10 ignored'],
    told: [/第 13 期，这期公告是第 12 期/, /年龄计算到 2026-12-01，一起记到公告里/],
  },
  {
    trouble: 'headings in two lines, one row twice, a sheet of words',
    file: () => sentSheet('02-two-line-header-duplicate-row.xlsx'),
    said: ['3 new', '4 new', '5 new', '6 ignored', '7 new'],
  },
  {
    trouble:
      'a .csv in GB18030 with a comma and a line break inside, no such month, nobody sought, no employer',
    file: () => sentSheet('03-gb18030.csv'),
    said: [
      '2 new',
      '3 refused !F3 没有 2026年13月4日这一天',
      '4 refused !C4 人数不能是 0',
      '5 refused !A5 没写用人单位',
    ],
    asked: ['groups'],
  },
  {
    trouble: 'an old .xls, a day as a number, a text that begins with =',
    file: () => sentSheet('04-old.xls'),
    said: ['2 new', '3 new', '4 new'],
  },
  {
    trouble: 'a hidden row, a hidden sheet, identity numbers as numbers',
    file: () => sentSheet('05-hidden-row-and-sheet-id-numbers.xlsx'),
    said: ['2 new', '3 ignored'],
    asked: ['hidden-rows'],
    told: [/“身份证”是个人的号码，没有读，也没有存/],
  },
  {
    trouble: 'a later edition with fewer columns',
    file: () => sentSheet('06-later-edition.xlsx'),
    said: ['2 new', '3 new', '4 new', '5 new'],
    told: [/第 13 期，这期公告是第 12 期/],
  },
  {
    trouble: 'full-width figures and letters, and spaces within',
    file: () =>
      posts([` ${FIRM} `, '前端　工程师', '２ 人', '本 科', '８ｋ－１２ｋ·１４薪', '２０２６．１２．８']),
    said: ['2 new'],
  },
  {
    trouble: 'the employer in the first row of its group alone',
    file: () =>
      posts(
        [FIRM, '甲', 1, '本科', '面议', null],
        [null, '乙', 1, '本科', '面议', null],
        ['另一家', '丙', 1, '本科', '面议', null],
      ),
    said: ['2 new', '3 refused !A3 没写用人单位', '4 new'],
    asked: ['groups'],
  },
  {
    trouble: 'subtotals between, the headings once more',
    file: () =>
      posts(
        [FIRM, '甲', 1, '本科', '面议', null],
        ['小计', null, 1, null, null, null],
        HEAD,
        [FIRM, '乙', 2, '本科', '面议', null],
        ['合 计', null, 3, null, null, null],
      ),
    said: ['2 new', '3 ignored', '4 ignored', '5 new', '6 ignored'],
  },
  {
    trouble: 'a hidden column',
    file: () => bookOf({ rows: [HEAD, [FIRM, '甲', 1, '本科', '5000元/月', null]], hiddenColumns: [4] }),
    said: ['2 new'],
    asked: ['hidden-columns'],
  },
  {
    trouble: 'posts in two sheets, words in a third',
    file: () =>
      bookOf(
        { name: '填表说明', rows: [['请各单位如实填写']] },
        { name: '企业', rows: [HEAD, [FIRM, '甲', 1, '本科', '面议', null]] },
        { name: '医院', rows: [['招聘表'], HEAD, [FIRM, '护士', 0, '大专', '面议', null]] },
      ),
    said: ['企业!2 new', '医院!3 refused !医院!C3 人数不能是 0'],
  },
  {
    trouble: 'a sheet for each employer, called as it is',
    file: () =>
      bookOf(
        {
          name: '某机床公司',
          rows: [
            ['岗位', '人数'],
            ['钳工', 2],
          ],
        },
        {
          name: '某电缆公司',
          rows: [
            ['岗位', '人数'],
            ['电工', 3],
          ],
        },
      ),
    said: ['某机床公司!2 new', '某电缆公司!2 new'],
    asked: ['sheet-employer'],
  },
  {
    trouble: 'the unit of pay in its heading',
    file: () =>
      bookOf({
        rows: [
          ['单位', '岗位', '年薪（万元）', '月薪下限', '月薪上限'],
          [FIRM, '甲', '18-26', null, null],
          [FIRM, '乙', null, 6000, 8000],
        ],
      }),
    said: ['2 new', '3 new'],
  },
  {
    trouble: 'pay that says neither month nor year',
    file: () => posts([FIRM, '甲', 1, '本科', '18-26万', null], [FIRM, '乙', 1, '本科', '三五千', null]),
    said: ['2 new ?E2 没写是按月还是按年，先按原文', '3 new'],
  },
  {
    trouble: 'an age without its edge, ages by sex',
    file: () =>
      bookOf({
        rows: [
          ['单位', '岗位', '年龄'],
          [FIRM, '甲', '35周岁'],
          [FIRM, '乙', '男45岁以下，女40岁以下'],
          [FIRM, '丙', '年富力强'],
        ],
      }),
    said: [
      '2 new ?C2 没写以上还是以下，先按原文',
      '3 new ?C3 招聘不得限定性别，先按原文，不用来比对',
      '4 new ?C4 没读懂年龄，先按原文',
    ],
  },
  {
    trouble: 'a question mark behind the words',
    file: () =>
      posts([FIRM, '检验员', 1, '大专？', '面议', null], [FIRM, '化验员', 1, '大专？', '面议', null]),
    said: ['2 refused !D2 原文有问号，请问清楚再填', '3 refused !D3 原文有问号，请问清楚再填'],
  },
  {
    trouble: 'days that may be months',
    file: () =>
      posts([FIRM, '甲', 1, '本科', '面议', '03/04/2027'], [FIRM, '乙', 1, '本科', '面议', '05-06-2027']),
    said: [
      '2 refused !F2 日和月分不清，请写成 2026-12-08 这样',
      '3 refused !F3 日和月分不清，请写成 2026-12-08 这样',
    ],
    asked: ['day-order'],
  },
  {
    trouble: 'days that may be months beside one that can’t',
    file: () =>
      posts([FIRM, '甲', 1, '本科', '面议', '03/04/2027'], [FIRM, '乙', 1, '本科', '面议', '25/06/2027']),
    said: ['2 new', '3 new'],
  },
  {
    trouble: 'a moment as the program keeps it, a day without its year',
    file: () =>
      posts(
        [FIRM, '甲', 1, '本科', '面议', new Date('2026-12-04T17:30:00Z')],
        [FIRM, '乙', 1, '本科', '面议', '12月8日'],
      ),
    said: ['2 new', '3 refused !F3 没写是哪一年'],
  },
  {
    trouble: 'a heading nobody knows',
    file: () =>
      bookOf({
        rows: [
          ['单位名称', '招募方向', '人数'],
          [FIRM, '算法', 2],
        ],
      }),
    said: [],
  },
  {
    trouble: 'one code for two posts',
    file: () =>
      bookOf({
        rows: [
          ['代码', '单位', '岗位'],
          ['1201', FIRM, '甲'],
          ['1201', FIRM, '乙'],
          ['1202', FIRM, '丙'],
          ['1202', FIRM, '丙'],
        ],
      }),
    said: ['2 new', '3 refused !A3 和第 2 行是同一个岗位代码，内容不一样，请核对', '4 new', '5 ignored'],
  },
  {
    trouble: 'line breaks in a cell, dashes for nothing, only a number in a row',
    file: () =>
      bookOf({
        rows: [
          ['序号', '单位', '岗位', '专业', '薪酬'],
          [1, FIRM, '前端\n（应届）', '计算机\n软件工程', '—'],
          [2, null, null, null, null],
        ],
      }),
    said: ['2 new', '3 ignored'],
  },
  {
    trouble: 'half a person, fewer than none, about five',
    file: () =>
      posts(
        [FIRM, '甲', 2.5, '本科', '面议', null],
        [FIRM, '乙', -3, '本科', '面议', null],
        [FIRM, '丙', '约5人', '本科', '面议', null],
      ),
    said: [
      '2 refused !C2 人数应该是 1 以上的整数',
      '3 refused !C3 人数应该是 1 以上的整数',
      '4 new ?C4 没读懂招几人，先按原文',
    ],
  },
  {
    trouble: 'no title, too long a title, a level nobody knows',
    file: () =>
      posts(
        [FIRM, null, 1, '本科', '面议', null],
        [FIRM, '长'.repeat(90), 1, '本科', '面议', null],
        [FIRM, '丙', 1, '见附件', '面议', null],
      ),
    said: [
      '2 refused !B2 没写岗位名称',
      '3 refused !B3 超过 80 个字，请精简',
      '4 new ?D4 看不出最低要什么学历，先按原文',
    ],
  },
  {
    trouble: 'a bank account nobody asked for, under any heading',
    file: () =>
      bookOf({
        rows: [
          ['单位', '岗位', '开户银行及账号', '备注2'],
          [FIRM, '甲', '工行 6222', '41010119900307001X'],
        ],
      }),
    said: ['2 new'],
    told: [/“开户银行账号”“备注2”是个人的号码/],
  },
]
