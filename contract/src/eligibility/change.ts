import { addDays, addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import { askedBy, isLeaf, leavesOf, partsOf, wantedBy, type Condition, type Leaf } from './condition.ts'
import { boundsOf, daysOf, outcomeOf, type Outcome, type Situation } from './evaluate.ts'
import { factRow } from './facts.ts'

/** So far ahead one looks: what time alone brings later than that is no plan. */
export const YEARS_AHEAD = 10

/** Years and months as one number. */
const monthOf = (day: DayString): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** So many months after a day, where that may lie ahead: a day further off isn't worked out at all. */
function inTime(from: DayString, months: number, on: DayString): DayString[] {
  const ahead = monthOf(from) + months - monthOf(on)
  return ahead < 0 || ahead > YEARS_AHEAD * 12 ? [] : [addMonths(from, months)]
}

/** The days after today on which this leaf may begin or cease to hold, if nothing happens but time. */
function turningDays(leaf: Leaf, { facts, on }: Situation): DayString[] {
  const row = factRow(leaf.fact)
  if (leaf.asOf || row.type !== 'number') return []
  const months = row.counted === 'years' ? 12 : 1
  const known = own(facts, askedBy(leaf))
  const counts = wantedBy(leaf).flatMap((edge) => (typeof edge === 'number' ? [edge, edge + 1] : []))
  if (row.since !== undefined && known === undefined) {
    const from = own(facts, row.since)?.value
    if (typeof from !== 'string') return []
    const { low, high } = daysOf(from)
    return (low === high ? [low] : [low, high]).flatMap((day) =>
      counts.flatMap((count) => inTime(day, count * months, on)),
    )
  }
  const bounds = row.grows && known ? boundsOf(known.value) : null
  if (bounds === null || known === undefined) return []
  return [bounds.low, bounds.high]
    .flatMap((bound) => counts.map((count) => Math.ceil(count - bound)))
    .filter((ahead) => ahead > 0)
    .flatMap((ahead) => inTime(known.on, ahead, on))
}

interface Ahead {
  /** In order. */
  readonly days: readonly DayString[]
  /** What may turn on one of them. */
  readonly turning: ReadonlySet<Leaf>
}

/** The days ahead on which the answer may turn. */
function lookAhead(condition: Condition, situation: Situation): Ahead {
  const last = addMonths(situation.on, YEARS_AHEAD * 12)
  const [days, turning] = [new Set<DayString>(), new Set<Leaf>()]
  for (const leaf of leavesOf(condition)) {
    const ahead = turningDays(leaf, situation).filter((day) => day > situation.on && day <= last)
    if (ahead.length > 0) turning.add(leaf)
    for (const day of ahead) days.add(day)
  }
  return { days: [...days].sort(), turning }
}

/** Taking it that what goes on goes on: insurance is paid every month, nobody moves. */
const outcomeOn = (condition: Condition, situation: Situation, on: DayString): Outcome =>
  outcomeOf(condition, { ...situation, on, steady: true })

/** The first day from today on which it holds by time alone; null if time doesn't bring it within ten years. */
export function firstDay(condition: Condition, situation: Situation): DayString | null {
  if (outcomeOn(condition, situation, situation.on) === 'met') return situation.on
  const { days, turning } = lookAhead(condition, situation)
  // Whatever time does to those, it isn't enough.
  if (outcomeOf(condition, { ...situation, steady: true }, turning) === 'unmet') return null
  return days.find((day) => outcomeOn(condition, situation, day) === 'met') ?? null
}

/** The last day on which what holds today still does by time alone; null if it goes on. */
export function lastDay(condition: Condition, situation: Situation): DayString | null {
  const { days, turning } = lookAhead(condition, situation)
  if (outcomeOf(condition, { ...situation, steady: true }, turning) === 'met') return null
  const end = days.find((day) => outcomeOn(condition, situation, day) !== 'met')
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

/**
 * Of a part that is as it shouldn't be (not met, or met under a `not`): the leaves each of which alone makes it so. Where
 * one part decides it is looked into; where several do, none is enough.
 */
function deciding(condition: Condition, situation: Situation, negated: boolean): Leaf[] {
  if (isLeaf(condition)) return [condition]
  if ('not' in condition) return deciding(condition.not, situation, !negated)
  const wrong: Outcome = negated ? 'met' : 'unmet'
  const parts = partsOf(condition)
  const oneIsEnough = 'all' in condition ? !negated : negated
  const bad = oneIsEnough
    ? parts.filter((part) => outcomeOf(part, situation, undefined, negated) === wrong)
    : parts
  return oneIsEnough && bad.length > 1 ? [] : bad.flatMap((part) => deciding(part, situation, negated))
}

/** Of what isn't met: each leaf that alone stands in the way, and that the person can change. */
export const withinReach = (condition: Condition, situation: Situation): Leaf[] =>
  outcomeOf(condition, situation) === 'unmet'
    ? deciding(condition, situation, false).filter((leaf) => factRow(leaf.fact).fixed !== true)
    : []
