import * as fc from 'fast-check'
import { searchableText, searchWords } from './search-text.ts'

const finds = (asked: string, stored: string) =>
  searchWords(asked).every((word) => searchableText(stored).includes(word))

test.each<[variants: string[], words: string[]]>([
  [['A类', 'A 类', 'Ａ类', 'ａ　类', 'a类', ' A\u200b类 '], ['a类']],
  [['20万', '20 万', '２０万', '２０　万'], ['20万']],
  [['A类人才', 'A 类人才'], ['a类人才']],
  [
    ['最高20万', '最高 20 万', '最高２０万'],
    ['最高', '20万'],
  ],
  [
    ['郑州2024', '郑州 2024'],
    ['郑州', '2024'],
  ],
  [
    ['2024郑州', '2024 郑州'],
    ['2024', '郑州'],
  ],
  [
    ['5G 基站', '5 G基站', '５ｇ基站'],
    ['5g', '基站'],
  ],
  [
    ['第12期', '第 12 期'],
    ['第', '12期'],
  ],
  [
    [
      '豫人社〔2018〕37号',
      '豫人社[2018]37号',
      '豫人社（2018）37号',
      '豫人社 【2018】 37 号',
      '豫人社(2018)37号',
      '豫人社﹝2018﹞37号',
    ],
    ['豫人社', '〔2018〕37号'],
  ],
  [['〔2024〕', '[2024]', '（2024）', '( 2024 )'], ['〔2024〕']],
  [['“一站式”服务', '一站式服务', '「一站式」服务'], ['一站式服务']],
  [['《实施细则》', '实施细则'], ['实施细则']],
  [['25–35万', '25-35 万', '25～35万'], ['25-35万']],
  [['50%', '50 %', '５０％'], ['50%']],
  [
    ['郑州 购房补贴', '郑州　购房补贴', ' 郑州  购房补贴 郑州'],
    ['郑州', '购房补贴'],
  ],
  [['博士（后）'], ['博士', '后']],
  [[' ', '（）', '\u200b'], []],
])('%j ask for %j', (variants, words) => {
  expect(variants.map(searchWords)).toEqual(variants.map(() => words))
})

test('what is stored is found by each way of writing it, and not by another number', () => {
  const stored = '豫人社〔2018〕37号 A 类人才最高 20 万元'
  for (const asked of ['豫人社[2018]37号', '2018', '37 号', 'Ａ类', '20万元', '人才 20 万', 'a类 人社'])
    expect([asked, finds(asked, stored)]).toEqual([asked, true])
  for (const asked of ['〔2018〕7号', '〔2017〕37号', 'b类', '30万', '20 亿'])
    expect([asked, finds(asked, stored)]).toEqual([asked, false])
})

const piece = fc.constantFrom(
  '人才',
  '补贴',
  '类',
  '万元',
  'A',
  'mba',
  '20',
  '5',
  '〔2024〕',
  '号',
  '（郑州）',
  '%',
  '、',
  ' ',
)
const sentence = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))

const wide = (text: string) =>
  text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).replace(/ /g, '\u3000')
const BRACKETS: [string, string][] = [
  ['〔', '〕'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
]
const bracketed = (text: string, kind: number) => {
  const [open, close] = BRACKETS[kind % BRACKETS.length] ?? ['〔', '〕']
  return text.replace(/[〔（]/g, open).replace(/[〕）]/g, close)
}
/** Every gap between digits, letters and 汉字 opened. */
const apart = (text: string) =>
  text
    .replace(/(\p{Script=Han})(?=[0-9A-Za-z])/gu, '$1 ')
    .replace(/([0-9])(?=[\p{Script=Han}A-Za-z])/gu, '$1 ')
    .replace(/([A-Za-z])(?=[\p{Script=Han}0-9])/gu, '$1 ')

test('width, case, brackets and spaces between digits, letters and 汉字 change neither what is stored nor what is asked', () => {
  fc.assert(
    fc.property(sentence, fc.nat(3), (text, kind) => {
      for (const variant of [
        wide(text),
        text.toUpperCase(),
        bracketed(text, kind),
        apart(text),
        wide(apart(text)),
      ]) {
        expect(searchableText(variant)).toBe(searchableText(text))
        expect(searchWords(variant)).toEqual(searchWords(text))
      }
    }),
  )
})

test('a text finds itself, and normalising twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(sentence, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })),
      (text) => {
        expect(searchableText(searchableText(text))).toBe(searchableText(text))
        expect(finds(text, text)).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})
