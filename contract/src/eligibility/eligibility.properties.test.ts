import fc from 'fast-check'
import { addDays, addMonths } from '../calendar/dates.ts'
import { firstDay, granted, lastDay, withinReach } from './change.ts'
import { isLeaf, leavesOf, partsOf, type Condition, type Leaf } from './condition.ts'
import { find, outcomeOf, type Facts, type Finding, type Outcome, type Situation } from './evaluate.ts'
import { factRow } from './facts.ts'
import { judge } from './verdict.ts'
import { ON, person, tree } from '../testing/any-person.ts'

/** What must hold of every tree and every person, not only of those somebody thought of. */
const answer = (condition: Condition, facts: Facts): Outcome => outcomeOf(condition, { facts, on: ON })
const RUNS = { numRuns: 1_500 }

test('nobody of whom nothing is known is told no, nor yes, except of what asks for nothing', () => {
  fc.assert(
    fc.property(tree, (condition) => {
      expect(answer(condition, {})).toBe('unknown')
    }),
    RUNS,
  )
})

test('more knowledge never changes an answer that was a yes or a no', () => {
  fc.assert(
    fc.property(tree, person, fc.array(fc.nat(), { maxLength: 6 }), (condition, facts, dropped) => {
      const keys = Object.keys(facts)
      const gone = new Set(dropped.map((at) => keys[at % Math.max(1, keys.length)]))
      const fewer = Object.fromEntries(Object.entries(facts).filter(([key]) => !gone.has(key)))
      const before = answer(condition, fewer)
      if (before !== 'unknown') expect(answer(condition, facts)).toBe(before)
    }),
    RUNS,
  )
})

/** A month becomes a day of it, a band a number in it. */
const narrowed = (facts: Facts, by: number): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, one]) => {
      const { value } = one
      if (typeof value === 'string' && /^\d{4}-\d{2}$/.test(value))
        return [key, { ...one, value: `${value}-${String((by % 28) + 1).padStart(2, '0')}` }]
      if (typeof value === 'object' && 'from' in value)
        return [key, { ...one, value: value.from + (by % ((value.to ?? value.from + 40) - value.from + 1)) }]
      return [key, one]
    }),
  )
test('nor does a closer answer', () => {
  fc.assert(
    fc.property(tree, person, fc.nat(), (condition, facts, by) => {
      const before = answer(condition, facts)
      if (before !== 'unknown') expect(answer(condition, narrowed(facts, by))).toBe(before)
    }),
    RUNS,
  )
})

/** Each that is as it shouldn't be: not met, or met under a `not`. */
const leavesInTheWay = (condition: Condition, situation: Situation, negated: boolean): Leaf[] => {
  if (isLeaf(condition))
    return find(condition, situation, negated).outcome === (negated ? 'met' : 'unmet') ? [condition] : []
  const within = 'not' in condition ? !negated : negated
  return partsOf(condition).flatMap((part) => leavesInTheWay(part, situation, within))
}

const reversed = (condition: Condition): Condition => {
  if (isLeaf(condition)) return condition
  if ('not' in condition) return { not: reversed(condition.not) }
  const parts = partsOf(condition).map(reversed).reverse()
  return 'all' in condition ? { all: parts } : { any: parts }
}
test('the order of conditions doesn’t matter', () => {
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      expect(answer(reversed(condition), facts)).toBe(answer(condition, facts))
    }),
    RUNS,
  )
})

/** Łukasiewicz's numbers for the same: a no is 0, unknown a half, a yes 1. */
const VALUE = { unmet: 0, unknown: 0.5, met: 1 } as const
const valueOf = ({ condition, outcome, parts }: Finding): number => {
  if (isLeaf(condition)) return VALUE[outcome]
  const values = parts.map(valueOf)
  if ('not' in condition) return 1 - (values[0] ?? 1)
  return 'all' in condition ? Math.min(...values) : Math.max(...values)
}
test('what is shown of each condition agrees with the answer', () => {
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      const finding = find(condition, { facts, on: ON })
      expect(valueOf(finding)).toBe(VALUE[finding.outcome])
    }),
    RUNS,
  )
})

test('the short way to an answer says what the long one does', () => {
  fc.assert(
    fc.property(tree, person, fc.boolean(), (condition, facts, negated) => {
      const situation = { facts, on: ON }
      expect(outcomeOf(condition, situation, undefined, negated)).toBe(
        find(condition, situation, negated).outcome,
      )
    }),
    RUNS,
  )
})

test('what is in reach is each leaf that, taken as it should be, ends the no', () => {
  let seen = 0
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      const situation = { facts, on: ON }
      const ends = (leaf: Leaf) => granted(find(condition, situation), leaf).outcome !== 'unmet'
      const wrong = new Set(leavesInTheWay(condition, situation, false))
      const changeable = leavesOf(condition).filter(({ fact }) => factRow(fact).fixed !== true)
      const expected =
        answer(condition, facts) === 'unmet' ? changeable.filter((one) => wrong.has(one) && ends(one)) : []
      seen += expected.length
      expect(withinReach(find(condition, situation))).toEqual(expected)
    }),
    { numRuns: 4_000 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('what is promised for a day holds on that day and not on the day before, nor on any other day before', () => {
  let seen = 0
  fc.assert(
    fc.property(tree, person, fc.nat(), (condition, facts, at) => {
      const situation = { facts, on: ON }
      const on = (when: string) => outcomeOf(condition, { facts, on: when, steady: true })
      const first = firstDay(find(condition, situation), situation)
      const last = first ?? addMonths(ON, 120)
      if (first !== null) {
        if (first > ON) seen += 1
        expect(on(first)).toBe('met')
        if (first > ON) expect(on(addDays(first, -1))).not.toBe('met')
      }
      const between = addDays(ON, at % 3600)
      if (between < last) expect(on(between)).not.toBe('met')
    }),
    { numRuns: 4_000 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('what ends by time alone ends the day after the last', () => {
  let seen = 0
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      if (answer(condition, facts) !== 'met') return
      const last = lastDay(find(condition, { facts, on: ON }), { facts, on: ON })
      if (last === null) return
      seen += 1
      const on = (when: string) => outcomeOf(condition, { facts, on: when, steady: true })
      if (last > ON) expect(on(last)).toBe('met')
      expect(on(addDays(last, 1))).not.toBe('met')
    }),
    { numRuns: 4_000 },
  )
  expect(seen).toBeGreaterThan(50)
})

const leavesFound = (finding: Finding): Finding[] =>
  isLeaf(finding.condition) ? [finding] : finding.parts.flatMap(leavesFound)
test('a verdict is never a bare no: it says what stands in the way, or what is needed', () => {
  fc.assert(
    fc.property(tree, person, (condition, facts) => {
      const { verdict, finding, needs } = judge(condition, { facts, on: ON })
      expect(verdict === 'unjudged').toBe(needs.length > 0)
      const outcomes = leavesFound(finding).map(({ outcome }) => outcome)
      if (verdict === 'ineligible' || verdict === 'near') expect(finding.outcome).toBe('unmet')
      if (verdict === 'to-verify') expect(outcomes).toContain('unknown')
    }),
    RUNS,
  )
})
