import type { Condition, Leaf, Situation } from '../eligibility/index.ts'
import { assess, conditionsOf, policiesWaitingFor } from './assess.ts'
import { choicesOf } from './choices.ts'
import type { PolicyInPlay } from './schema.ts'

const leaf = (more: Partial<Leaf> & Pick<Leaf, 'fact' | 'operator' | 'value'>): Leaf => ({
  ...{ summary: '条件', clause: '第五条' },
  ...more,
})
const degree = (value: string) => leaf({ fact: 'degree', operator: 'gte', value })
const insured = leaf({ fact: 'socialInsuranceMonths', operator: 'gte', value: 12 })
const policy = (condition: Condition, benefits: PolicyInPlay['benefits'] = []): PolicyInPlay => ({
  ...{ id: 'p', title: '生活补助', topics: [], expiresOn: null, demo: true, matter: null },
  ...{ condition, benefits, exclusions: [] },
})
const row = (name: string, whom?: Condition): PolicyInPlay['benefits'][number] => ({
  ...{ name, appliesTo: null, amount: null, period: null, cap: null },
  ...(whom && { whom }),
})
const on = '2026-11-24'
const knowing = (facts: Situation['facts'] = {}): Situation => ({ facts, on })

test('the best of its rows is the policy’s verdict; each row has its own', () => {
  const { verdict, rows } = assess(
    policy(insured, [row('博士', degree('博士研究生')), row('硕士', degree('硕士研究生'))]),
    knowing({ degree: { value: '硕士研究生', on }, socialInsuranceMonths: { value: 12, on } }),
  )
  expect([verdict, rows.map(({ judgement }) => judgement.verdict)]).toEqual([
    'eligible',
    ['near', 'eligible'],
  ])
})

test('what isn’t asked yet is open, and never a no', () => {
  expect(assess(policy(insured), knowing()).verdict).toBe('unjudged')
  expect(assess(policy(insured), knowing(), new Set(['socialInsuranceMonths'])).verdict).toBe('to-verify')
})

test('a question names the policies that wait for it', () => {
  const [one, two] = [policy(insured), { ...policy(degree('本科')), id: 'q' }]
  const waiting = (facts: Situation['facts']) =>
    policiesWaitingFor('socialInsuranceMonths', [one, two], knowing(facts), new Set()).map(({ id }) => id)
  expect(waiting({})).toEqual(['p'])
  expect(waiting({ socialInsuranceMonths: { value: 20, on } })).toEqual([])
})

test('without a table of benefits the policy’s own conditions are judged', () => {
  expect(conditionsOf(policy(insured))).toEqual([insured])
})

test.each<[string, Leaf[], ReturnType<typeof choicesOf>]>([
  [
    'socialInsuranceMonths',
    [insured, leaf({ fact: 'socialInsuranceMonths', operator: 'gte', value: 6 })],
    {
      kind: 'one',
      options: [
        { value: { from: 0, to: 5 }, text: '不到 6 个月' },
        { value: { from: 6, to: 11 }, text: '6–11 个月' },
        { value: { from: 12, to: null }, text: '12 个月以上' },
      ],
    },
  ],
  [
    'hukouPlace',
    [leaf({ fact: 'hukouPlace', operator: 'in', value: ['平顶山市'] })],
    {
      kind: 'one',
      options: [
        { value: ['—', '—', '平顶山市'], text: '平顶山市' },
        { value: ['—', '—', '—'], text: '其他地方' },
      ],
    },
  ],
  [
    'lawAbiding',
    [leaf({ fact: 'lawAbiding', operator: 'eq', value: true })],
    {
      kind: 'one',
      options: [
        { value: true, text: '是' },
        { value: false, text: '否' },
      ],
    },
  ],
  [
    'talentScheme',
    [leaf({ fact: 'talentCategory', operator: 'in', value: ['A'], schemes: ['示范区 2026 版'] })],
    {
      kind: 'one',
      options: [
        { value: '示范区 2026 版', text: '示范区 2026 版' },
        { value: '—', text: '其他办法，或没有认定' },
      ],
    },
  ],
  ['birthDate', [leaf({ fact: 'age', operator: 'lte', value: 35 })], { kind: 'month', none: false }],
])('%s is asked in the answers its conditions tell apart', (asked, leaves, choices) => {
  expect(choicesOf(asked, leaves)).toEqual(choices)
})
