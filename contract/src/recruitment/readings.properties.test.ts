import fc from 'fast-check'
import { readAge } from './age.ts'
import { readEmployment } from './employment.ts'
import { readExperience } from './experience.ts'
import { readHeadcount } from './headcount.ts'
import { readPay } from './pay.ts'
import { chineseNumber } from './plain-words.ts'
import { readSkill } from './skill.ts'

const PIECES = [
  ...[
    '5000',
    '8000',
    '12',
    '35',
    '1.2',
    '18',
    '０',
    '一万二',
    '二十万',
    '三十五',
    '十',
    '2026',
    '1986',
    '7',
    '1',
    '0',
  ],
  ...['-', '–', '至', '到', '~', '/', '·', '*', '+', '，', '（', '）', '；', ' ', '\n', '≤', '=', '%', "'"],
  ...[
    '元',
    '万',
    '千',
    'k',
    '月',
    '年',
    '日',
    '天',
    '小时',
    '薪',
    '年薪',
    '月薪',
    '面议',
    '提成',
    '以上',
    '以下',
    '13薪',
  ],
  ...[
    '人',
    '名',
    '若干',
    '周岁',
    '岁',
    '不超过',
    '含',
    '不含',
    '放宽',
    '高级技师',
    '博士',
    '出生',
    '以后',
    '截至',
    '应届',
  ],
  ...['不限', '届', '优先', '经验', '全职', '兼职', '中级职称', '正高', '男', '𠮷', '\u0000', '\ud800'],
]
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join('')),
)

/** Every number a reader may see in the words, in each of the sizes they may give it. */
function seenIn(text: string): Set<number> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  // A comma may stand between thousands, or between two numbers: 1.2,5000.
  const figures = [plain, plain.replace(/(\d),(?=\d{3})/g, '$1')].flatMap((read) =>
    [...read.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure)),
  )
  const runs = [...plain.matchAll(/[零〇一二两三四五六七八九十百千万]+/g)].map(
    ([run]) => chineseNumber(run) ?? NaN,
  )
  const sizes = [1, 100, 1000, 10_000]
  // `2026年1` and `13薪` are read by their own figures alone.
  const all = [...figures, ...runs, ...figures.map((figure) => Number(String(figure).slice(-2)))]
  return new Set(all.flatMap((figure) => sizes.map((size) => Math.round(figure * size))))
}
const everyIsIn = (text: string, numbers: readonly (number | null | undefined)[]) => {
  const seen = seenIn(text)
  expect(numbers.filter((number) => typeof number === 'number' && !seen.has(number))).toEqual([])
}

test('readings throw at nothing', () => {
  fc.assert(
    fc.property(words, (text) => {
      for (const read of [readHeadcount, readPay, readAge, readExperience, readSkill, readEmployment])
        read(text)
    }),
    { numRuns: 2000 },
  )
})

test('no number is read that the words have not, and the lower end is the lower', () => {
  fc.assert(
    fc.property(words, (text) => {
      const headcount = readHeadcount(text)
      if (headcount !== null) {
        everyIsIn(text, [headcount.min, headcount.max])
        expect(headcount.min).toBeLessThanOrEqual(headcount.max)
      }
      const pay = readPay(text)
      if (pay !== null && pay !== 'negotiable') {
        everyIsIn(text, [pay.min, pay.max, pay.months])
        expect(pay.min ?? 0).toBeLessThanOrEqual(pay.max ?? Infinity)
        expect(pay.monthlyMin ?? 0).toBeLessThanOrEqual(pay.monthlyMax ?? Infinity)
        expect(pay.min ?? pay.max).not.toBeNull()
        for (const yuan of [pay.min, pay.max, pay.monthlyMin, pay.monthlyMax])
          expect(yuan === null || Number.isInteger(yuan)).toBe(true)
      }
      const age = readAge(text)
      if (age !== null) {
        everyIsIn(text, [age.min, age.max, ...age.exceptions.map(({ max }) => max)])
        expect(age.min ?? 0).toBeLessThanOrEqual(age.max ?? Infinity)
      }
      const experience = readExperience(text)
      if (experience !== null && experience.years > 0) everyIsIn(text, [experience.years])
    }),
    { numRuns: 3000, examples: [['1.2，5000'], ['5000（）０']] },
  )
})
