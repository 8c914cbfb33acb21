import { FACT_KEYS, PROOFS, type Condition, type Facts, type Leaf } from '../eligibility/index.ts'
import { assess } from './assess.ts'
import { standingsOf } from './standing.ts'

const ON = '2026-11-24'
const leaf = (
  fact: Leaf['fact'],
  operator: Leaf['operator'],
  value: Leaf['value'],
  summary: string,
): Leaf => ({
  ...{ fact, operator, value, summary, clause: '第五条' },
})
const INSURED = leaf('socialInsuranceMonths', 'gte', 12, '社保满 12 个月')
const DOCTOR = leaf('degree', 'eq', '博士研究生', '博士研究生')
const MASTER = leaf('degree', 'eq', '硕士研究生', '硕士研究生')
const standing = (condition: Condition, said: Record<string, Facts[string]['value']>) => {
  const facts = Object.fromEntries(Object.entries(said).map(([asked, value]) => [asked, { value, on: ON }]))
  const policy = {
    ...{ id: 'p', title: 'p', topics: [], expiresOn: null, demo: true, matter: null, exclusions: [] },
    ...{ condition, benefits: [] },
  }
  const situation = { facts, on: ON }
  return standingsOf(assess(policy, situation), situation)
}

test('each condition says how it stands, its clause, what was said, and what would change it', () => {
  expect(
    standing(
      { all: [INSURED, DOCTOR, leaf('lawAbiding', 'eq', true, '遵纪守法')] },
      { socialInsuranceMonths: 8, degree: '博士研究生' },
    ),
  ).toMatchObject([
    { text: '社保满 12 个月', outcome: 'unmet', said: '8 个月', clause: '第五条' },
    { text: '博士研究生', outcome: 'met', said: '博士研究生', change: null },
    { text: '遵纪守法', outcome: 'unknown', said: null },
  ])
  expect(standing(INSURED, { socialInsuranceMonths: 8 })[0]?.change).toMatch(
    /再满 4 个月，2027 年 3 月 24 日起满足/,
  )
  expect(standing(INSURED, {})[0]?.change).toBe('社保满 12 个月：还没有回答')
})

test('of any one that is enough the one that holds is shown, or all of them', () => {
  const either = { any: [DOCTOR, MASTER] }
  expect(standing(either, { degree: '硕士研究生' })).toMatchObject([{ text: '硕士研究生', outcome: 'met' }])
  expect(standing(either, { degree: '本科' })).toMatchObject([
    { text: '以下任意一项即可', depth: 0, outcome: 'unmet' },
    { text: '博士研究生', depth: 1, outcome: 'unmet' },
    { text: '硕士研究生', depth: 1, outcome: 'unmet' },
  ])
})

test('what must not be is met where it isn’t so; what is stated twice is said once', () => {
  const servant = leaf('civilServant', 'eq', true, '不是公务员')
  expect(
    standing({ all: [{ not: servant }, DOCTOR, DOCTOR] }, { civilServant: false, degree: '博士研究生' }),
  ).toMatchObject([
    { text: '不是公务员', outcome: 'met' },
    { text: '博士研究生', outcome: 'met' },
  ])
})

test('what isn’t met says what would make it so, who verifies it and by which paper; what is settled for good says that', () => {
  const contract = leaf('employmentContractMonths', 'gte', 36, '合同满 3 年')
  const age = leaf('age', 'lte', 35, '35 周岁以下')
  // Two things in the way: neither is a turn by itself, each is said all the same.
  const [first, second, third] = standing(
    { all: [contract, DOCTOR, age] },
    { employmentContractMonths: 24, degree: '硕士研究生', age: 40 },
  )
  expect(first).toMatchObject({
    change: '还差 12 个月',
    proof: { by: '用人单位', paper: '劳动（聘用）合同' },
  })
  expect(second).toMatchObject({
    change: '要做到：博士研究生',
    proof: { where: expect.stringContaining('学信网') },
  })
  expect(third).toMatchObject({ change: '这是已经定了的情况，改不了', proof: { by: '公安部门' } })
  expect(standing(DOCTOR, { degree: '博士研究生' })).toMatchObject([{ change: null, proof: null }])
})

test('every fact has who verifies it, a paper and a place', () => {
  for (const key of FACT_KEYS) {
    const { by, paper, where } = PROOFS[key]
    expect([key, by.length > 1, paper.length > 1, where.length > 1]).toEqual([key, true, true, true])
  }
})
