import type { Condition, Leaf } from '../eligibility/condition.ts'
import { withConditions } from './content.ts'
import { EMPTY_POLICY } from './example.ts'
import { askedIn, samplesOn, tryOut } from './tryout.ts'

const on = '2026-11-24'
const leaf = (more: Partial<Leaf> & Pick<Leaf, 'fact' | 'operator' | 'value' | 'summary'>): Leaf => ({
  clause: '第六条',
  ...more,
})
const insured = leaf({ fact: 'socialInsuranceMonths', operator: 'gte', value: 6, summary: '社保满 6 个月' })
const tree: Condition = {
  all: [
    {
      any: [
        leaf({ fact: 'degree', operator: 'gte', value: '硕士研究生', summary: '硕士以上' }),
        leaf({ fact: 'titleLevel', operator: 'gte', value: '副高级', summary: '副高以上' }),
      ],
    },
    insured,
    leaf({ fact: 'age', operator: 'lte', value: 35, inclusive: null, summary: '35 周岁以下' }),
  ],
}
const content = withConditions(EMPTY_POLICY, tree)
const verdicts = (eligibility: Condition) =>
  samplesOn(on).map((sample) => tryOut(withConditions(EMPTY_POLICY, eligibility), sample, on)?.verdict)

test('four made-up people get four telling results, each with its reason', () => {
  expect(samplesOn(on).map((sample) => tryOut(content, sample, on))).toEqual([
    { verdict: 'eligible', rows: [], lines: [expect.stringContaining('不再满足') as string] },
    { verdict: 'near', rows: [], lines: ['社会保险缴纳月数再满 2 个月，2027 年 1 月 24 日起满足'] },
    { verdict: 'to-verify', rows: [], lines: [expect.stringContaining('35 周岁以下') as string] },
    {
      verdict: 'ineligible',
      rows: [],
      lines: ['不满足：硕士以上', '不满足：副高以上', '不满足：35 周岁以下'],
    },
  ])
})

test('a change of one condition is seen in the results at once', () => {
  expect(verdicts({ ...insured, value: 12 })).toEqual(['eligible', 'near', 'eligible', 'to-verify'])
  expect(verdicts({ ...insured, value: 4 })).toEqual(['eligible', 'eligible', 'eligible', 'to-verify'])
})

test('what a policy asks is each asked once, the day instead of the age', () => {
  expect(askedIn(content)).toEqual(['degree', 'titleLevel', 'socialInsuranceMonths', 'birthDate'])
  expect(tryOut(EMPTY_POLICY, { name: '甲', about: '', said: {} }, on)).toBeNull()
})

test('what is asked within a territory is as it was said of the fact', () => {
  const home = leaf({
    fact: 'noOwnedHome',
    operator: 'eq',
    value: true,
    summary: '没有住房',
    scope: '示范区',
    unit: '家庭',
  })
  expect(verdicts(home)).toEqual(['eligible', 'eligible', 'eligible', 'eligible'])
})
