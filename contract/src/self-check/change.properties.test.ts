import fc from 'fast-check'
import { addDays } from '../calendar/dates.ts'
import { factOf, factRow, find, isLeaf, readingOf, type Facts, type Finding } from '../eligibility/index.ts'
import { versionOn } from '../policy/index.ts'
import { ON, person, tree } from '../testing/any-person.ts'
import { assess, grantsOf, type Assessed } from './assess.ts'
import { combine, totalsOf } from './combine.ts'
import type { PolicyInPlay } from './schema.ts'

/** What a change may touch, and what it may not: a revision dated ahead, and one person's one answer. */

interface Version extends PolicyInPlay {
  readonly effectiveOn: string | null
}
const effective = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(ON, days)))
const version = (id: string): fc.Arbitrary<Version> =>
  fc
    .record({
      condition: tree,
      own: fc.option(tree),
      yuan: fc.integer({ min: 1, max: 9 }),
      effectiveOn: effective,
    })
    .map(({ condition, own, yuan, effectiveOn }) => ({
      ...{ id, title: id, topics: [], expiresOn: null, demo: true, matter: null, condition, effectiveOn },
      benefits: [
        {
          ...{ name: `${id}补贴`, appliesTo: null, amount: null, period: null, cap: null },
          ...(own !== null && { whom: own }),
          sum: { per: 'once' as const, yuan: yuan * 1000 },
        },
      ],
      exclusions: [
        {
          rule: 'one-of' as const,
          benefits: [],
          others: [{ policy: 'other', benefit: null }],
          text: '',
          clause: null,
        },
      ],
    }))

/** What a person is told on a day: each verdict, and what it comes to. */
function toldOn(day: string, policies: readonly (readonly Version[])[], facts: Facts) {
  const holding = policies.flatMap((versions) => versionOn(day, versions) ?? [])
  const assessed: Assessed[] = holding.map((policy) => assess(policy, { facts, on: day }))
  const exclusions = Object.fromEntries(holding.map((policy) => [policy.id, policy.exclusions]))
  return {
    verdicts: assessed.map(({ policy, verdict }) => [policy.id, verdict]),
    sum: totalsOf(combine(grantsOf(assessed), exclusions).kept),
  }
}

test('a revision valid from a day changes no verdict and no sum before it; from that day it is what holds', () => {
  let turned = 0
  fc.assert(
    fc.property(
      ...[version('policy'), version('policy'), version('other'), person],
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      (before, after, other, facts, ahead, early) => {
        const from = addDays(ON, ahead)
        const revision = { ...after, effectiveOn: from }
        const until = addDays(from, -early)
        const without = toldOn(until, [[before], [other]], facts)
        expect(toldOn(until, [[revision, before], [other]], facts)).toEqual(without)
        const on = toldOn(from, [[revision, before], [other]], facts)
        expect(on).toEqual(toldOn(from, [[revision], [other]], facts))
        if (JSON.stringify(on) !== JSON.stringify(toldOn(from, [[before], [other]], facts))) turned += 1
      },
    ),
    { numRuns: 800 },
  )
  expect(turned).toBeGreaterThan(50)
})

const leavesFound = (finding: Finding): Finding[] =>
  isLeaf(finding.condition) ? [finding] : finding.parts.flatMap(leavesFound)

/** What a leaf is judged by: the fact it asks, or the day that one is counted from. */
const readBy = ({ condition }: Finding): string[] => {
  if (!isLeaf(condition)) return []
  const { asked } = readingOf(condition)
  return [asked, factRow(factOf(asked)).since ?? asked]
}

test('changing one fact alters only what is judged by that fact, of that person only', () => {
  let touched = 0
  fc.assert(
    fc.property(...[tree, person, person, person], fc.nat(), (condition, mine, theirs, other, at) => {
      const keys = Object.keys({ ...mine, ...other })
      const key = keys[at % Math.max(1, keys.length)]
      if (key === undefined) return
      const { [key]: dropped, ...rest } = mine
      const replaced = other[key]
      const changed: Facts = replaced === undefined ? rest : { ...rest, [key]: replaced }
      const found = (facts: Facts) => leavesFound(find(condition, { facts, on: ON }))
      const neighbour = { facts: theirs, on: ON }
      const before = find(condition, neighbour)
      const [was, is] = [found(mine), found(changed)]
      is.forEach((one, place) => {
        if (readBy(one).includes(key)) touched += Number(dropped !== replaced)
        else expect(one).toEqual(was[place])
      })
      expect(find(condition, neighbour)).toEqual(before)
      expect(found(mine)).toEqual(was)
    }),
    { numRuns: 1_500 },
  )
  expect(touched).toBeGreaterThan(50)
})
