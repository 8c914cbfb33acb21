import fc from 'fast-check'
import type { Condition, Facts } from '../eligibility/index.ts'
import { assess, standingsOf, type PolicyInPlay } from '../self-check/index.ts'
import { ON, person, tree } from '../testing/any-person.ts'
import { answersFor, judgeShared, nameOfFact } from './judge.ts'

const policyOf = (condition: Condition): PolicyInPlay => ({
  ...{ id: 'p', title: 'p', topics: [], expiresOn: null, demo: true, matter: null },
  ...{ condition, benefits: [], exclusions: [] },
})
const only = (facts: Facts, isVerified: boolean): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([, { verified }]) => (verified !== undefined) === isVerified),
  )
const part = { summary: 'C 类以上', clause: null }
const ofClass = (schemes: readonly string[]) =>
  ({ ...part, fact: 'talentCategory', operator: 'in', value: ['A', 'B', 'C'], schemes }) as Condition
const CLASS_C: Facts = {
  talentCategory: { value: 'C', on: ON, verified: { by: 'TS-9', on: ON } },
  talentScheme: { value: '示范区 2026 版', on: ON, verified: { by: 'TS-9', on: ON } },
}

test('what is judged anew is what the talent’s own page says, line for line, of any policy and any person', () => {
  let known = 0
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      const policy = policyOf(condition)
      const situation = { facts, on: ON }
      const own = assess(policy, situation)
      const shared = judgeShared(policy, answersFor(policy, facts), only(facts, true), ON)
      expect(shared).toEqual({ verdict: own.verdict, on: ON, standings: standingsOf(own, situation) })
      known += shared.standings.filter(({ said }) => said !== null).length
    }),
    { numRuns: 500 },
  )
  expect(known).toBeGreaterThan(200)
})

test('a class counts with its scheme: one that was verified is met, and says by what', () => {
  const policy = policyOf(ofClass(['示范区 2026 版']))
  expect(judgeShared(policy, [], CLASS_C, ON)).toMatchObject({
    verdict: 'eligible',
    standings: [{ outcome: 'met', said: 'C', verified: { by: 'TS-9', on: ON } }],
  })
  const typed = answersFor(policy, { talentScheme: { value: '示范区 2026 版', on: ON } })
  expect(typed).toEqual([{ asked: 'talentScheme', value: '示范区 2026 版', answeredOn: ON }])
})

test('two conditions in the same words are each judged by their own fact', () => {
  const same = { summary: '硕士以上或 C 类', clause: '第五条' }
  const degree = { ...same, fact: 'degree', operator: 'gte', value: '硕士研究生' } as Condition
  const policy = policyOf({ all: [{ any: [ofClass(['示范区 2026 版']), degree] }] })
  const worded = JSON.parse(JSON.stringify(policy).replaceAll('C 类以上', same.summary)) as PolicyInPlay
  const other: Facts = { ...CLASS_C, talentScheme: { value: '别处', on: ON } }
  const said = [{ asked: 'degree', value: '硕士研究生', answeredOn: ON }]
  expect(judgeShared(worded, said, other, ON).standings).toMatchObject([
    { outcome: 'met', said: '硕士研究生', verified: null },
  ])
})

test('what one isn’t sure of is no question that is left', () => {
  const policy = policyOf(ofClass(['示范区 2026 版']))
  expect(judgeShared(policy, [], {}, ON).verdict).toBe('unjudged')
  expect(judgeShared(policy, [], {}, ON, ['talentCategory', 'talentScheme']).verdict).toBe('to-verify')
})

test('of housing a fact is named with its territory and household', () => {
  expect(nameOfFact('noOwnedHome@示范区/本人、配偶')).toBe(
    `${nameOfFact('noOwnedHome')}（示范区，本人、配偶）`,
  )
})
