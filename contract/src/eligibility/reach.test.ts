import type { Condition, Leaf } from './condition.ts'
import { canBeMet, canBeMissed } from './reach.ts'

const on = '2026-11-24'
const leaf = (
  fact: Leaf['fact'],
  operator: Leaf['operator'],
  value: Leaf['value'],
  more: Partial<Leaf> = {},
): Leaf => ({ fact, operator, value, summary: '条件', clause: '第一条', ...more })
const insured = (operator: Leaf['operator'], months: number) =>
  leaf('socialInsuranceMonths', operator, months)

test.each<[string, Condition, boolean]>([
  ['one number between two', { all: [insured('gte', 6), insured('lte', 12)] }, true],
  ['one number above and below', { all: [insured('gte', 12), insured('lt', 6)] }, false],
  ['the very edge', { all: [insured('gte', 12), insured('lte', 12)] }, true],
  ['a condition and its opposite', { all: [insured('gte', 6), { not: insured('gte', 6) }] }, false],
  [
    'an age by a day and another by the day of asking',
    { all: [leaf('age', 'lte', 35, { asOf: '2020-01-01' }), leaf('age', 'gte', 60)] },
    false,
  ],
  ['two ages that one has', { all: [leaf('age', 'gte', 18), leaf('age', 'lte', 35)] }, true],
  ['two degrees at once', { all: [leaf('degree', 'eq', '本科'), leaf('degree', 'eq', '硕士研究生')] }, false],
  [
    'two tags at once',
    { all: [leaf('schoolTags', 'containsAny', ['985']), leaf('schoolTags', 'containsAny', ['211'])] },
    true,
  ],
  [
    'one tag without the other',
    {
      all: [leaf('schoolTags', 'containsAny', ['985']), { not: leaf('schoolTags', 'containsAny', ['211']) }],
    },
    true,
  ],
  [
    'a place within another',
    { all: [leaf('hukouPlace', 'in', ['平顶山市']), leaf('hukouPlace', 'in', ['新城区'])] },
    true,
  ],
  [
    'what an office decides',
    leaf('achievementClass', 'containsAny', ['急需紧缺'], { check: 'manual' }),
    true,
  ],
  [
    'what an office decides, and what can’t be',
    { all: [leaf('lawAbiding', 'eq', true, { check: 'commitment' }), insured('gte', 9), insured('lt', 9)] },
    false,
  ],
  ['an edge left open', leaf('age', 'lte', 35, { inclusive: null }), true],
])('%s can be met: %#', (_, condition, can) => {
  expect(canBeMet(condition, on)).toBe(can)
})

test.each<[string, Condition, boolean]>([
  ['more than none', insured('gte', 0), false],
  ['one way or the other', { any: [insured('gte', 6), insured('lt', 6)] }, false],
  ['yes or no', { any: [leaf('firstHome', 'eq', true), leaf('firstHome', 'eq', false)] }, false],
  ['six months', insured('gte', 6), true],
  ['what an office decides', leaf('lawAbiding', 'eq', true, { check: 'manual' }), true],
])('%s can be missed: %#', (_, condition, can) => {
  expect(canBeMissed(condition, on)).toBe(can)
})

test('what takes too long to find out is left open, in no time', () => {
  const many = Array.from({ length: 60 }, (_, at) => at + 1)
  const facts = [
    'degreeFullTime',
    'lawAbiding',
    'creditClean',
    'otherLoans',
    'civilServant',
    'studentNow',
    'firstHome',
    'firstBusiness',
  ] as const
  const any: Condition = { any: facts.map((fact) => leaf(fact, 'eq', true)) }
  const some: Condition = { any: many.map((month) => insured('eq', month)) }
  const never: Condition = {
    all: [any, some, { any: facts.map((fact) => leaf(fact, 'neq', true)) }, insured('gte', 90)],
  }
  const before = Date.now()
  expect(canBeMet(never, on)).not.toBe(true)
  expect(Date.now() - before).toBeLessThan(3_000)
})
