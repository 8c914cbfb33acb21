import * as fc from 'fast-check'
import { find, judge, leavesOf, leafFault, type Known } from '../eligibility/index.ts'
import { conditionsOf } from './conditions-of.ts'

const ON = '2026-11-24'
const NOTHING = { education: null, age: null, experience: null, skillLevel: null, major: null }
type Asking = Parameters<typeof conditionsOf>[0]

const outcome = (
  asks: Partial<Asking>,
  said: Record<string, Known['value']>,
  ageCountedOn: string | null = ON,
) => {
  const condition = conditionsOf({ ...NOTHING, ...asks }, { ageCountedOn })
  const facts = Object.fromEntries(Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]))
  return condition === null ? null : find(condition, { facts, on: ON }).outcome
}

test.each<[what: string, asks: Partial<Asking>, said: Record<string, Known['value']>, is: string | null]>([
  ['as much education as asked', { education: '硕士研究生及以上' }, { degree: '硕士研究生' }, 'met'],
  ['less', { education: '硕士研究生及以上' }, { degree: '本科' }, 'unmet'],
  ['education nobody told', { education: '本科' }, {}, 'unknown'],
  ['education that is not understood', { education: '见公告' }, { degree: '博士研究生' }, 'unknown'],
  ['any education', { education: '不限' }, {}, null],
  ['中专 where 高中 is asked', { education: '高中及以上' }, { degree: '中专' }, 'met'],
  ['below the open edge', { age: '35周岁以下' }, { birthDate: '1992-01-01' }, 'met'],
  ['exactly on it', { age: '35周岁以下' }, { birthDate: '1991-03-01' }, 'unknown'],
  ['exactly on a closed one', { age: '35周岁（含）以下' }, { birthDate: '1991-03-01' }, 'met'],
  ['above it', { age: '35周岁以下' }, { birthDate: '1990-11-24' }, 'unmet'],
  ['above what is usual', { age: '一般不超过35周岁' }, { birthDate: '1980-01-01' }, 'unknown'],
  ['born in time', { age: '1990年1月1日以后出生' }, { birthDate: '1991-01-01' }, 'met'],
  [
    'older, with what widens it',
    { age: '35周岁以下，博士可放宽至40周岁' },
    { birthDate: '1988-01-01', degree: '博士研究生' },
    'met',
  ],
  [
    'older, without it',
    { age: '35周岁以下，博士可放宽至40周岁' },
    { birthDate: '1988-01-01', degree: '本科' },
    'unmet',
  ],
  ['years enough', { experience: '3年以上' }, { workYears: 3 }, 'met'],
  ['too few', { experience: '3年以上' }, { workYears: 2 }, 'unmet'],
  ['too few of what is preferred', { skillLevel: '高级工优先' }, { skillLevel: '四级/中级工' }, 'unknown'],
  ['skill', { skillLevel: '高级工及以上' }, { skillLevel: '二级/技师' }, 'met'],
  ['one of two', { skillLevel: '中级职称或技师' }, { titleLevel: '中级' }, 'met'],
  ['the very major', { major: '材料科学与工程、冶金工程' }, { major: '冶金工程' }, 'met'],
  ['another name', { major: '材料类' }, { major: '高分子材料' }, 'unknown'],
  ['应届', { experience: '应届毕业生' }, { personGroup: ['毕业年度高校毕业生'] }, 'met'],
  ['not said to be 应届', { experience: '应届毕业生' }, { personGroup: [] }, 'unknown'],
  ['a rule for men and women', { age: '男45周岁以下，女40周岁以下' }, { birthDate: '1970-01-01' }, null],
])('%s', (_, asks, said, is) => {
  expect(outcome(asks, said)).toBe(is)
})

test('an age is counted on the day the words name, then on the notice’s, then today, which is said', () => {
  const born = { birthDate: '1991-06-01' }
  expect(outcome({ age: '34周岁及以下' }, born, '2026-01-01')).toBe('met')
  expect(outcome({ age: '34周岁及以下' }, born, '2026-07-01')).toBe('unmet')
  expect(outcome({ age: '34周岁及以下，年龄计算截止2026年1月1日' }, born, '2026-07-01')).toBe('met')
  const condition = conditionsOf({ ...NOTHING, age: '34周岁及以下' }, { ageCountedOn: null })
  expect(condition && leavesOf(condition).map(({ summary }) => summary)).toEqual([
    '年龄：34周岁及以下（没写按哪天算，按今天算）',
  ])
})

test('whatever a post says, its conditions are in the vocabulary, none asks for gender or height, and unknown is no no', () => {
  const cell = fc.option(
    fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            ...[
              '本科',
              '博士',
              '35',
              '周岁',
              '以下',
              '不限',
              '男',
              '女',
              '身高170',
              '3年',
              '以上',
              '高级工',
              '优先',
            ],
            ...['，', '（', '）', '放宽至40周岁', '应届', '材料类', '一般'],
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join('')),
    ),
    { nil: null },
  )
  const asking = fc.record({ education: cell, age: cell, experience: cell, skillLevel: cell, major: cell })
  fc.assert(
    fc.property(asking, (asks) => {
      const condition = conditionsOf(asks, { ageCountedOn: null })
      if (condition === null) return
      for (const leaf of leavesOf(condition)) {
        expect(leafFault(leaf)).toBeNull()
        expect(['gender', 'heightCm']).not.toContain(leaf.fact)
      }
      expect(judge(condition, { facts: {}, on: ON }).finding.outcome).toBe('unknown')
    }),
  )
})
