import type { Condition, Leaf } from '../eligibility/condition.ts'
import { adviceOnPolicy, checkPolicy } from './check.ts'
import { withConditions, type PolicyContent } from './content.ts'
import { policyDifference } from './difference.ts'
import { mergePolicies, withPolicyParts } from './parts.ts'
import { groupsAround, placesOf, withAdded, withPart } from './tree.ts'

const on = '2026-11-24'
const leaf = (more: Partial<Leaf> = {}): Leaf => ({
  fact: 'socialInsuranceMonths',
  operator: 'gte',
  value: 6,
  summary: '连续缴纳社会保险满 6 个月',
  clause: '第六条',
  ...more,
})
const degree = leaf({ fact: 'degree', value: '硕士研究生', summary: '硕士以上', clause: '第五条（一）' })
const title = leaf({ fact: 'titleLevel', value: '副高级', summary: '副高以上', clause: '第五条（二）' })
const tree: Condition = { all: [{ any: [degree, title] }, leaf()] }
const row = (more: Partial<PolicyContent['benefits'][number]> = {}): PolicyContent['benefits'][number] => ({
  name: '租房补助',
  appliesTo: 'C 类',
  amount: '每月 1500 元',
  period: '最长 36 个月',
  ...{ cap: null, schedule: null, formula: null, sum: { per: 'month', yuan: 1500, months: 36 } },
  ...more,
})
const content = withConditions(
  {
    title: '人才租房补助细则',
    docNo: null,
    level: '区',
    place: '示范区',
    topics: ['住房'],
    validity: 'in_force',
    gist: '每月 1500 元',
    ...{
      publishedOn: '2026-03-02',
      writtenOn: '2026-03-01',
      effectiveOn: '2026-03-02',
      expiresOn: '2028-12-31',
    },
    ...{ validityText: null, statusText: null, audience: null, demo: true, issuers: [] },
    benefits: [row()],
    ...{
      conditions: [],
      eligibility: null,
      materials: [],
      steps: [],
      timeLimits: [],
      phones: ['0375-0000000'],
    },
    ...{ acceptDepartment: null, sources: [], gaps: [], confidence: 'high', notes: null },
  },
  tree,
)
const faults = (more: Partial<PolicyContent>) =>
  checkPolicy({ ...content, ...more }, on).map(({ field, message }) => [field, message])
const advice = (more: Partial<PolicyContent>) =>
  adviceOnPolicy({ ...content, ...more }, on).map(({ field, message }) => [field, message])

test('a policy that holds together has nothing to mend', () => {
  expect(faults({})).toEqual([])
})

test.each<[string, Partial<PolicyContent>, [string, string][]]>([
  [
    'days out of order',
    { expiresOn: '2026-01-01' },
    [
      ['expiresOn', '2026-01-01 早于公布日期 2026-03-02，请核对'],
      ['expiresOn', '2026-01-01 早于施行日期 2026-03-02，请核对'],
    ],
  ],
  [
    'a condition without its clause',
    { eligibility: leaf({ clause: null }) },
    [['eligibility.', '没有条款，每个条件都要写依据']],
  ],
  [
    'what no one can meet',
    { eligibility: { all: [leaf(), leaf({ operator: 'lt' })] } },
    [['eligibility', '没有人能满足，请核对里面互相矛盾的要求']],
  ],
  [
    'what everyone meets',
    { eligibility: leaf({ value: 0 }) },
    [['eligibility', '谁都满足，等于没有条件，请核对']],
  ],
  [
    'a row nobody gets',
    { benefits: [row(), row({ appliesTo: 'D 类', whom: leaf({ operator: 'lt', value: 3 }) })] },
    [['benefits.1', '没有人能得到，请核对条件和给谁']],
  ],
  [
    'more at a time than at most',
    { benefits: [row({ sum: { per: 'month', yuan: 1500, months: 36, most: 1000 } })] },
    [['benefits.0', '每次 1500 元 比上限 1000 元 还多']],
  ],
  [
    'a number the words don’t have',
    { benefits: [row({ sum: { per: 'month', yuan: 1200, months: 36 } })] },
    [['benefits.0', '合计按“1200 元”算，文字里没有这个数，请改成一致']],
  ],
  [
    'a benefit there isn’t',
    { eligibility: leaf({ onlyForBenefit: '购房补助' }) },
    [
      ['eligibility', '谁都满足，等于没有条件，请核对'],
      ['eligibility.', '只用于“购房补助”，“给什么”里没有这一项'],
    ],
  ],
])('%s must be mended', (_, more, expected) => {
  expect(faults(more)).toEqual(expected)
})

test('an edge left open, two classes that overlap and what isn’t said are looked at, and stop nobody', () => {
  const classes = [row({ whom: degree }), row({ appliesTo: 'D 类', whom: title })]
  const edge = leaf({ fact: 'age', operator: 'lte', value: 35, inclusive: null })
  expect(
    advice({
      benefits: classes,
      eligibility: edge,
      phones: [],
      materials: [{ name: '合同', form: null, required: true, onlyIf: null }],
    }),
  ).toEqual([
    ['eligibility.', '原文没写含不含本数，正好在边上的先按“待核实”给'],
    ['benefits.0', '和“D 类”可能同时满足，没有写明按哪一档'],
    ['phones', '没有写，人才不知道问谁'],
  ])
  const highest = { rule: 'highest' as const, benefits: ['租房补助'], others: [], text: '就高', clause: null }
  expect(
    advice({ benefits: classes, exclusions: [highest] }).filter(([field]) => field === 'benefits.0'),
  ).toEqual([])
})

test('the difference of two versions reads: which condition, which number, which row; empty only where both say the same', () => {
  expect(policyDifference(content, JSON.parse(JSON.stringify(content)) as PolicyContent)).toEqual([])
  const after = {
    ...withConditions(content, { all: [{ any: [degree] }, leaf({ value: 12, summary: '满 12 个月' })] }),
    gist: '每月 1500 元起',
    benefits: [
      row(),
      row({ appliesTo: 'D 类', amount: '每月 1000 元', sum: { per: 'month', yuan: 1000, months: 36 } }),
    ],
  }
  expect(policyDifference(content, after)).toEqual([
    {
      path: 'policy',
      what: 'changed',
      label: '正文',
      parts: [{ name: '一句话说明', before: '每月 1500 元', after: '每月 1500 元起' }],
    },
    {
      path: 'eligibility.社会保险缴纳月数',
      what: 'changed',
      label: '社会保险缴纳月数',
      parts: [
        { name: '要求', before: '社会保险缴纳月数 ≥ 6 个月', after: '社会保险缴纳月数 ≥ 12 个月' },
        { name: '原文', before: '连续缴纳社会保险满 6 个月', after: '满 12 个月' },
      ],
    },
    { path: 'eligibility.职称级别', what: 'removed', label: '职称级别', parts: [] },
    { path: 'benefits.租房补助，D 类', what: 'added', label: '租房补助，D 类', parts: [] },
  ])
  const regrouped = { ...content, eligibility: { all: [{ all: [degree, title] }, leaf()] } }
  expect(policyDifference(content, regrouped).flatMap(({ parts }) => parts)).toContainEqual({
    name: '所在的组',
    before: '全部满足 › 满足任一',
    after: '全部满足 › 全部满足',
  })
  const nested = { ...content, eligibility: { all: [tree] } }
  expect(policyDifference(content, nested).length).toBeGreaterThan(0)
})

test('a tree is changed at a place; a group that nothing is left of goes with its last condition', () => {
  expect(placesOf(tree).map(({ place }) => place)).toEqual([[0, 0], [0, 1], [1]])
  expect(groupsAround(tree, [0, 1])).toBe('全部满足 › 满足任一')
  expect(withPart(tree, [0, 1], null)).toEqual({ all: [{ any: [degree] }, leaf()] })
  expect(withPart({ all: [{ any: [degree] }, leaf()] }, [0, 0], null)).toEqual({ all: [leaf()] })
  expect(withPart({ all: [leaf()] }, [0], null)).toBeNull()
  expect(withAdded(tree, [0], leaf())).toEqual({ all: [{ any: [degree, title, leaf()] }, leaf()] })
  expect(withAdded(leaf(), [], degree)).toEqual({ all: [leaf(), degree] })
  expect(withAdded(null, [], degree)).toEqual({ all: [degree] })
})

test('what each of two changed alone is in both; what both changed is named, with either to be taken', () => {
  const mine = { ...content, gist: '我的', notes: '甲' }
  const theirs = { ...withConditions(content, leaf()), gist: '对方的' }
  const { content: merged, conflicts } = mergePolicies(content, mine, theirs)
  expect(conflicts).toEqual(['gist'])
  expect(merged).toMatchObject({
    gist: '我的',
    notes: '甲',
    eligibility: leaf(),
    conditions: theirs.conditions,
  })
  expect(withPolicyParts(merged, theirs, conflicts).gist).toBe('对方的')
})
