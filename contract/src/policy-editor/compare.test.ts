import type { Condition, Leaf } from '../eligibility/index.ts'
import type { Amount } from '../policy/amount.ts'
import { comparePolicies } from './compare.ts'

const row = (name: string, sum: Amount) => ({
  ...{ name, appliesTo: null, amount: null, period: null, cap: null, schedule: null, formula: null, sum },
})
const once = (yuan: number): Amount => ({ per: 'once', yuan })
const leaf = (fact: Leaf['fact'], operator: Leaf['operator'], value: Leaf['value']): Leaf => ({
  ...{ fact, operator, value, summary: '条件', clause: '第五条' },
})
const told = (was: Condition, is: Condition) =>
  comparePolicies({ benefits: [], eligibility: was }, { benefits: [], eligibility: is }).map(
    ({ effect, text }) => `${effect} ${text}`,
  )

test('of amounts: more, less, new, gone, and what can’t be told', () => {
  const before = [
    row('购房补贴', once(200_000)),
    row('生活补贴', { per: 'month', yuan: 1500, months: 36 }),
    row('安家费', once(1)),
  ]
  const after = [
    row('购房补贴', once(300_000)),
    row('生活补贴', { per: 'month', yuan: 1500, months: 24 }),
    row('租房补贴', once(5000)),
  ]
  expect(
    comparePolicies({ benefits: before, eligibility: null }, { benefits: after, eligibility: null }),
  ).toEqual([
    { effect: 'better', text: '“购房补贴”由一次性 20 万元改为一次性 30 万元' },
    { effect: 'better', text: '新增“租房补贴”：一次性 5000 元' },
    { effect: 'worse', text: '“生活补贴”由每月 1500 元，最长 36 个月改为每月 1500 元，最长 24 个月' },
    { effect: 'worse', text: '不再有“安家费”' },
  ])
  // By the month and at once are no like things.
  expect(
    comparePolicies(
      { benefits: [row('补贴', once(1000))], eligibility: null },
      { benefits: [row('补贴', { per: 'month', yuan: 100, months: 12 })], eligibility: null },
    ),
  ).toMatchObject([{ effect: 'changed' }])
})

test.each([
  ['gte', 12, 6, 'better'],
  ['gte', 6, 12, 'worse'],
  ['lte', 35, 40, 'better'],
  ['lt', 40, 35, 'worse'],
  ['eq', 12, 6, 'changed'],
] as const)('a number that was %s %s and is %s: %s', (operator, was, is, effect) => {
  const of = (value: number) => ({ all: [leaf('socialInsuranceMonths', operator, value)] })
  expect(told(of(was), of(is))).toEqual([expect.stringMatching(new RegExp(`^${effect} 条件由`))])
})

test('of days, of names to choose from, of conditions that came and went', () => {
  const since = (day: string) => leaf('arrivalDate', 'gte', day)
  expect(told(since('2025-01-01'), since('2024-01-01'))[0]).toMatch(/^better/)
  const one = (...names: string[]) => leaf('degree', 'in', names)
  expect(told(one('博士研究生'), one('博士研究生', '硕士研究生'))[0]).toMatch(/^better/)
  expect(told(one('博士研究生', '硕士研究生'), one('博士研究生'))[0]).toMatch(/^worse/)
  expect(told(one('博士研究生'), one('硕士研究生'))[0]).toMatch(/^changed/)
  const [age, insured] = [leaf('age', 'lte', 35), leaf('socialInsuranceMonths', 'gte', 12)]
  expect(told({ all: [age] }, { all: [age, insured] })[0]).toMatch(/^worse 新增条件/)
  expect(told({ all: [age, insured] }, { all: [age] })[0]).toMatch(/^better 不再要求/)
})

test('where any one of several is enough, or something must not be, nobody is told it is better or worse', () => {
  const [age, insured] = [leaf('age', 'lte', 35), leaf('socialInsuranceMonths', 'gte', 12)]
  expect(told({ any: [age, insured] }, { any: [age, leaf('socialInsuranceMonths', 'gte', 24)] })[0]).toMatch(
    /^changed/,
  )
  expect(told({ all: [age] }, { all: [age, { not: insured }] })[0]).toMatch(/^changed 新增条件/)
})

test('the same text is no change', () => {
  const same = { benefits: [row('补贴', once(1000))], eligibility: leaf('age', 'lte', 35) }
  expect(comparePolicies(same, same)).toEqual([])
})
