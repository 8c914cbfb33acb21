import * as fc from 'fast-check'
import { excerptOf, markerOf } from './search-marks.ts'
import { searchableText, searchWords } from './search-text.ts'

const marked = (text: string, asked: string) =>
  markerOf(searchWords(asked))(text).map(([from, to]) => text.slice(from, to))

test.each([
  ['示范区人才购房补助办法', '购房 补助', ['购房补助']],
  ['豫人社〔2018〕37号文', '豫人社(2018) 37 号', ['豫人社〔2018〕37号']],
  ['Ａ 类人才每月 １５００ 元', 'a类 1500元', ['Ａ 类', '１５００ 元']],
  ['“智汇郑州”青年人才', '智汇郑州青年', ['智汇郑州”青年']],
  ['25–35万', '25-35万', ['25–35万']],
  ['人才 购房', '才购', []],
  ['房票、房补', '房', ['房', '房']],
])('in %s the words %s are at %j', (text, asked, found) => {
  expect(marked(text, asked)).toEqual(found)
})

test('a piece of a text is marked in it, however it is written', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'人才购房补贴A类b20%〔〕（）“”—Ｘ １'),
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, fc.nat(30), fc.integer({ min: 1, max: 8 }), (line, at, size) => {
      const words = searchWords(line.slice(at % line.length, (at % line.length) + size))
      for (const word of words.filter((one) => searchableText(line).includes(one)))
        for (const [from, to] of markerOf([word])(line))
          expect(searchableText(line.slice(from, to))).toContain(word)
    }),
  )
})

test('an excerpt is of the line with most of the words, cut around the first of them', () => {
  const long = `${'前'.repeat(100)}硕士研究生首次购房${'后'.repeat(100)}`
  const words = ['硕士', '购房'].map((word) => markerOf([word]))
  const excerpt = excerptOf(['硕士', long, '购房'], words)
  expect(excerpt?.text).toMatch(/^…前{14}硕士研究生首次购房后+…$/)
  expect(excerpt?.marks.map(([from, to]) => excerpt.text.slice(from, to))).toEqual(['硕士', '购房'])
  expect(excerptOf(['第五条：给予补贴'], words)).toBeNull()
})
