import { addDays, addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import { isLeaf, leavesOf, readingOf, type Condition, type Leaf } from './condition.ts'
import {
  boundsOf,
  combine,
  daysOf,
  outcomeOf,
  type Finding,
  type Outcome,
  type Situation,
} from './evaluate.ts'

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
  const { row, asked, wanted } = readingOf(leaf)
  const months = row.counted === 'years' ? 12 : 1
  const known = own(facts, asked)
  const counts = wanted.flatMap((edge) => (typeof edge === 'number' ? [edge, edge + 1] : []))
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

const timed = new WeakMap<Condition, readonly Leaf[]>()
/** Its leaves that time alone can turn: what is counted from a day or grows, up to the day of asking. */
function timedIn(condition: Condition): readonly Leaf[] {
  const there = timed.get(condition)
  if (there !== undefined) return there
  const leaves = leavesOf(condition).filter((leaf) => {
    const { row } = readingOf(leaf)
    return !leaf.asOf && row.type === 'number' && (row.since !== undefined || row.grows === true)
  })
  timed.set(condition, leaves)
  return leaves
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
  for (const leaf of timedIn(condition)) {
    const ahead = turningDays(leaf, situation).filter((day) => day > situation.on && day <= last)
    if (ahead.length > 0) turning.add(leaf)
    for (const day of ahead) days.add(day)
  }
  return { days: [...days].sort(), turning }
}

/** Taking it that what goes on goes on: insurance is paid every month, nobody moves. */
const outcomeOn = (condition: Condition, situation: Situation, on: DayString): Outcome =>
  outcomeOf(condition, { ...situation, on, steady: true })

/** Whether it could be otherwise if what time turns weren't known: nearly nothing hangs on time, and is seen at once. */
function hangsOnTime({ condition, outcome, parts }: Finding, timedLeaves: readonly Leaf[]): boolean {
  if (timedLeaves.length === 0) return false
  if (isLeaf(condition)) return timedLeaves.includes(condition)
  const decisive: Outcome | null = 'all' in condition ? 'unmet' : 'any' in condition ? 'met' : null
  const isDecided = outcome === decisive
  // What is decided falls with all that decide it; the rest with any part.
  for (const part of parts) {
    if (isDecided && part.outcome !== decisive) continue
    if (hangsOnTime(part, timedLeaves) !== isDecided) return !isDecided
  }
  return isDecided
}

/** The first day from today on which it holds by time alone; null if time doesn't bring it within ten years. */
export function firstDay(finding: Finding, situation: Situation): DayString | null {
  const { condition, outcome } = finding
  if (outcome === 'unmet' && !hangsOnTime(finding, timedIn(condition))) return null
  if (outcomeOn(condition, situation, situation.on) === 'met') return situation.on
  const { days, turning } = lookAhead(condition, situation)
  // Whatever time does to those, it isn't enough.
  if (outcomeOf(condition, { ...situation, steady: true }, turning) === 'unmet') return null
  return days.find((day) => outcomeOn(condition, situation, day) === 'met') ?? null
}

/** The last day on which what holds today still does by time alone; null if it goes on. */
export function lastDay(finding: Finding, situation: Situation): DayString | null {
  const { condition } = finding
  if (!hangsOnTime(finding, timedIn(condition))) return null
  const { days, turning } = lookAhead(condition, situation)
  if (outcomeOf(condition, { ...situation, steady: true }, turning) === 'met') return null
  const end = days.find((day) => outcomeOn(condition, situation, day) !== 'met')
  return end === undefined ? null : addDays(end, -1)
}

/** What was found, with one leaf taken as it should be: what would follow if the person changed that alone. */
export function granted(finding: Finding, leaf: Leaf, negated = false): Finding {
  const { condition, parts } = finding
  if (condition === leaf) return { ...finding, outcome: negated ? 'unmet' : 'met' }
  // What the leaf isn't part of stays as it was found.
  if (isLeaf(condition) || !leavesOf(condition).includes(leaf)) return finding
  const within = 'not' in condition ? !negated : negated
  return combine(
    condition,
    parts.map((part) => granted(part, leaf, within)),
  )
}

/**
 * Of a part that is as it shouldn't be (not met, or met under a `not`): the leaves each of which alone makes it so. Where
 * one part decides it is looked into; where several do, none is enough.
 */
function deciding({ condition, parts }: Finding, negated: boolean, into: Leaf[]): Leaf[] {
  if (isLeaf(condition)) {
    if (readingOf(condition).row.fixed !== true) into.push(condition)
    return into
  }
  const within = 'not' in condition ? !negated : negated
  if ('not' in condition || 'all' in condition === negated) {
    for (const part of parts) deciding(part, within, into)
    return into
  }
  const wrong: Outcome = negated ? 'met' : 'unmet'
  let only: Finding | null = null
  for (const part of parts) {
    if (part.outcome !== wrong) continue
    if (only !== null) return into
    only = part
  }
  return only === null ? into : deciding(only, within, into)
}

/** Of what isn't met: each leaf that alone stands in the way, and that the person can change. */
export const withinReach = (finding: Finding): Leaf[] =>
  finding.outcome === 'unmet' ? deciding(finding, false, []) : []
