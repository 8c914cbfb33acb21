import type { Condition, Leaf } from './condition.ts'
import { outcomeOf, type Facts } from './evaluate.ts'
import { conditionOf, conditionOfRow, judge } from './verdict.ts'

const leaf = (fact: Leaf['fact'], operator: Leaf['operator'], value: Leaf['value'], more = {}): Leaf => ({
  fact,
  operator,
  value,
  summary: '条件',
  clause: null,
  ...more,
})
const with_ = (facts: Record<string, string | number | boolean>): Facts =>
  Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, { value, on: '2026-11-27' }]))
const answer = (condition: Condition, facts: Record<string, string | number | boolean>) =>
  outcomeOf(condition, { facts: with_(facts), on: '2026-11-27' })

const buying = { onlyForBenefit: '购房补贴' }
/** 本科及以上；购房补贴 also for 专科 outside the city. */
const tree: Condition = {
  any: [
    leaf('degree', 'gte', '本科'),
    { all: [leaf('degree', 'eq', '专科', buying), leaf('employerRegistered', 'eq', true, buying)] },
  ],
}

test('a branch of one benefit alone opens nothing for the others', () => {
  const college = { degree: '专科', employerRegistered: true }
  expect(answer(conditionOf(tree, '购房补贴'), college)).toBe('met')
  expect(answer(conditionOf(tree, '租房补贴'), college)).toBe('unmet')
  expect(answer(conditionOf(tree, '租房补贴'), { degree: '本科' })).toBe('met')
})

test('a condition of another benefit alone asks nothing of this one, wherever it stands', () => {
  for (const condition of [
    leaf('degree', 'eq', '本科', buying),
    { not: leaf('degree', 'eq', '本科', buying) },
    { not: { all: [leaf('degree', 'eq', '本科', buying)] } },
    { all: [{ any: [leaf('degree', 'eq', '本科', buying)] }] },
  ] satisfies Condition[])
    expect(answer(conditionOf(condition, '租房补贴'), { degree: '专科' })).toBe('met')
})

test('a row of a table is its person’s where the policy’s conditions hold and the row’s do', () => {
  const doctor = { name: '租房补贴', whom: leaf('degree', 'eq', '博士研究生') }
  expect(answer(conditionOfRow(tree, doctor), { degree: '博士研究生' })).toBe('met')
  expect(answer(conditionOfRow(tree, doctor), { degree: '本科' })).toBe('unmet')
  expect(answer(conditionOfRow(tree, { name: '租房补贴' }), { degree: '本科' })).toBe('met')
})

test('what a person has and must not have stands in the way as what they lack does', () => {
  const lodging = leaf('enjoyedHousingSupport', 'eq', true)
  const situation = { facts: with_({ enjoyedHousingSupport: true, degree: '本科' }), on: '2026-11-27' }
  for (const condition of [
    { not: lodging },
    { all: [{ not: { any: [lodging] } }, leaf('degree', 'gte', '本科')] },
  ])
    expect(judge(condition, situation)).toMatchObject({ verdict: 'near', changes: [lodging] })
  expect(
    judge(
      { not: leaf('degreeFullTime', 'eq', true) },
      {
        ...situation,
        facts: with_({ degreeFullTime: true }),
      },
    ),
  ).toMatchObject({ verdict: 'ineligible', changes: [] })
})

test('a home bought before and a business begun before are no longer anyone’s to change', () => {
  const on = '2026-11-27'
  const bought = judge(leaf('firstHome', 'eq', true), { facts: with_({ firstHome: false }), on })
  const old = judge(leaf('businessMonths', 'lt', 24), {
    facts: with_({ businessLicenseDate: '2024-11-27' }),
    on,
  })
  expect([bought.verdict, old.verdict]).toEqual(['ineligible', 'ineligible'])
})

test('one thing away is near only once everything else it hangs on was answered', () => {
  const both: Condition = { all: [leaf('degree', 'gte', '硕士研究生'), leaf('lawAbiding', 'eq', true)] }
  const verdict = (facts: Record<string, string | boolean>) =>
    judge(both, { facts: with_(facts), on: '2026-11-27' }).verdict
  expect(verdict({ degree: '本科' })).toBe('ineligible')
  expect(verdict({ degree: '本科', lawAbiding: true })).toBe('near')
})
