import { checkedPolicies, realPolicies } from './read-content.ts'

const [first] = realPolicies()
const leaf = { fact: 'degree', operator: 'eq', value: '本科', summary: '本科', clause: '第四条' }
const withTree = (eligibility: unknown) => [{ ...first, eligibility }]

test('what a file says is kept as it is', () => {
  const eligibility = { all: [leaf, { not: { ...leaf, value: '专科' } }] }
  expect(checkedPolicies(withTree(eligibility))).toEqual(withTree(eligibility))
  expect(checkedPolicies(withTree(null))).toEqual(withTree(null))
})

test.each([
  [
    { all: [leaf, { any: [leaf, { ...leaf, value: '学士' }] }] },
    'eligibility.all.1.any.1 “学历（最高）”没有“学士”这一项',
  ],
  [{ not: { ...leaf, fact: 'luck' } }, 'eligibility.not.fact 条件里有词汇表没有的事实'],
  [{ all: [] }, 'eligibility.all 一组条件里至少要有一条'],
  [{ all: [{ ...leaf, asOf: '申请时' }] }, 'eligibility.all.0.asOf'],
  [{ all: [{ ...leaf, confidence: 'low' }] }, 'eligibility.all.0.confidence'],
])(
  'a tree that does not pass refuses the start, and names its policy and the way there: %j',
  (tree, fault) => {
    expect(() => checkedPolicies(withTree(tree))).toThrow(`${first?.policy.id}: ${fault}`)
  },
)

test('every fault is named, of every policy', () => {
  const entries = [...withTree({ all: [] }), { policy: {} }]
  expect(() => checkedPolicies(entries)).toThrow(/eligibility\.all .*\n[^]*\?: policy\.id/)
})
