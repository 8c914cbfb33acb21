import { addDays, addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import { askedBy, isLeaf, leavesOf, partsOf, wantedBy, type Condition, type Leaf } from './condition.ts'
import { boundsOf, daysOf, find, outcomeOf, type Outcome, type Situation } from './evaluate.ts'
import { factRow } from './facts.ts'

/** So far ahead one looks: what time alone brings later than that is no plan. */
export const YEARS_AHEAD = 10

/** The days after today on which this leaf may begin or cease to hold, if nothing happens but time. */
function turningDays(leaf: Leaf, { facts }: Situation): DayString[] {
  if (leaf.asOf) return []
  const row = factRow(leaf.fact)
  const months = row.counted === 'years' ? 12 : 1
  const known = own(facts, askedBy(leaf))
  const counts = wantedBy(leaf).flatMap((edge) => (typeof edge === 'number' ? [edge, edge + 1] : []))
  if (row.since !== undefined && known === undefined) {
    const from = own(facts, row.since)?.value
    if (typeof from !== 'string') return []
    const { low, high } = daysOf(from)
    return [low, high].flatMap((day) => counts.map((count) => addMonths(day, count * months)))
  }
  const bounds = row.grows && known ? boundsOf(known.value) : null
  if (bounds === null || known === undefined) return []
  return [bounds.low, bounds.high]
    .flatMap((bound) => counts.map((count) => Math.ceil(count - bound)))
    .filter((ahead) => ahead > 0)
    .map((ahead) => addMonths(known.on, ahead))
}

/** The days ahead, in order, on which the answer may turn. */
function daysAhead(condition: Condition, situation: Situation): DayString[] {
  const last = addMonths(situation.on, YEARS_AHEAD * 12)
  const days = leavesOf(condition).flatMap((leaf) => turningDays(leaf, situation))
  return [...new Set(days)].filter((day) => day > situation.on && day <= last).sort()
}

/** Taking it that what goes on goes on: insurance is paid every month, nobody moves. */
const outcomeOn = (condition: Condition, situation: Situation, on: DayString): Outcome =>
  outcomeOf(condition, { ...situation, on, steady: true })

/** The first day from today on which it holds by time alone; null if time doesn't bring it within ten years. */
export const firstDay = (condition: Condition, situation: Situation): DayString | null =>
  [situation.on, ...daysAhead(condition, situation)].find(
    (day) => outcomeOn(condition, situation, day) === 'met',
  ) ?? null

/** The last day on which what holds today still does by time alone; null if it goes on. */
export function lastDay(condition: Condition, situation: Situation): DayString | null {
  const end = daysAhead(condition, situation).find((day) => outcomeOn(condition, situation, day) !== 'met')
  return end === undefined ? null : addDays(end, -1)
}

/** The tree with one leaf taken as it should be: what would follow if the person changed that alone. */
export function granted(condition: Condition, leaf: Leaf, negated = false): Condition {
  if (condition === leaf) return negated ? { any: [] } : { all: [] }
  if (isLeaf(condition)) return condition
  if ('not' in condition) return { not: granted(condition.not, leaf, !negated) }
  const parts = partsOf(condition).map((part) => granted(part, leaf, negated))
  return 'all' in condition ? { all: parts } : { any: parts }
}

/** The leaves that are as they shouldn't be: not met, or met under a `not`. */
function inTheWay(condition: Condition, situation: Situation, negated = false): Leaf[] {
  if (isLeaf(condition))
    return find(condition, situation, negated).outcome === (negated ? 'met' : 'unmet') ? [condition] : []
  const within = 'not' in condition ? !negated : negated
  return partsOf(condition).flatMap((part) => inTheWay(part, situation, within))
}

/** Of what isn't met: each leaf that alone stands in the way, and that the person can change. */
export const withinReach = (condition: Condition, situation: Situation): Leaf[] =>
  outcomeOf(condition, situation) === 'unmet'
    ? inTheWay(condition, situation).filter(
        (leaf) =>
          factRow(leaf.fact).fixed !== true && outcomeOf(granted(condition, leaf), situation) !== 'unmet',
      )
    : []
