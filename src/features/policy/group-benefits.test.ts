import { groupBenefits, ownTerms, type Benefit } from './group-benefits'

const benefit = (over: Partial<Benefit>): Benefit => ({
  name: '购房补贴',
  appliesTo: null,
  amount: null,
  period: null,
  cap: null,
  schedule: null,
  formula: null,
  ...over,
})

test('rows of one benefit are together, and what they share is said once', () => {
  const [group, other] = groupBenefits([
    benefit({ appliesTo: 'A 类', cap: '300 万元', schedule: '分 3 年' }),
    benefit({ name: '体检', amount: '每年 1 次' }),
    benefit({ appliesTo: 'B 类', cap: '150 万元', schedule: '分 3 年' }),
  ])
  expect(group?.benefits.map((row) => row.appliesTo)).toEqual(['A 类', 'B 类'])
  expect(group?.common).toEqual(['分 3 年'])
  expect(group?.benefits.map((row) => ownTerms(row, group))).toEqual([['最高 300 万元'], ['最高 150 万元']])
  expect(other?.name).toBe('体检')
})

test('a benefit alone keeps its terms on its own row', () => {
  const [group] = groupBenefits([benefit({ period: '最多36个月' })])
  expect(group?.common).toEqual([])
  expect(group && ownTerms(group.benefits[0] as Benefit, group)).toEqual(['最多36个月'])
})
