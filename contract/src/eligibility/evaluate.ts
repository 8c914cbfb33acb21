import { addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import { isLeaf, partsOf, readingOf, type Asked, type Condition, type Leaf } from './condition.ts'
import type { FactRow } from './facts.ts'

/** A number known to lie between two, both counted; `null`: or more. 6–11 个月 is all a condition of 6 months needs. */
export interface Band {
  readonly from: number
  readonly to: number | null
}

/** What is known of a fact. Nothing stands in for what isn't said: unknown, 0 and 否 are three things. */
export interface Known {
  /** `false` of what isn't 是/否: there is none, no licence, no certificate. A day may be known to the month: `2025-08`. */
  readonly value: boolean | number | string | readonly string[] | Band
  /** The day it was said or seen; what grows may have grown since. */
  readonly on: DayString
  /** By whom it was verified, and when; then it stands above what was typed. */
  readonly verified?: { readonly by: string; readonly on: DayString }
}
export type Facts = Readonly<Record<Asked, Known>>

export interface Situation {
  readonly facts: Facts
  readonly on: DayString
  /** What grows is taken to have grown every month: for saying when something will hold, not whether it does. */
  readonly steady?: boolean
}

export type Outcome = 'met' | 'unmet' | 'unknown'
/**
 * Why it isn't known: not asked yet, on the open edge, a promise, an office's check, 一般, cut off in the source, or what
 * was said is too old.
 */
export type Why = 'unanswered' | 'edge' | 'commitment' | 'check' | 'soft' | 'source' | 'outdated'

export interface Finding {
  readonly condition: Condition
  readonly outcome: Outcome
  /** Of a leaf that isn't known. */
  readonly why?: Why
  readonly parts: readonly Finding[]
}

interface Range<T> {
  readonly low: T
  readonly high: T
}
const negate = (outcome: Outcome): Outcome =>
  outcome === 'unknown' ? outcome : outcome === 'met' ? 'unmet' : 'met'
const says = (yes: boolean): Outcome => (yes ? 'met' : 'unmet')

/** Whole months from one day to another, so that `addMonths(from, n)` is the first day with n; negative before. */
export function monthsBetween(from: DayString, to: DayString): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  if (to.slice(8) >= from.slice(8)) return months
  return addMonths(from, months) <= to ? months : months - 1
}

/** A day, or the first and the last of a month. */
export function daysOf(value: string): Range<DayString> {
  if (value.length > 7) return { low: value, high: value }
  // A month without a 31st ends with its last.
  return { low: `${value}-01`, high: addMonths(`${value.slice(0, 4)}-01-31`, Number(value.slice(5)) - 1) }
}

/** The least and the most that is known. */
export function boundsOf(value: Known['value']): Range<number> | null {
  if (typeof value === 'number') return { low: value, high: value }
  if (typeof value !== 'object' || !('from' in value)) return null
  return { low: value.from, high: value.to ?? Infinity }
}

function countedSince(row: FactRow, leaf: Leaf, { facts, on }: Situation): Range<number> | null {
  const from = row.since === undefined ? undefined : own(facts, row.since)
  if (from === undefined || typeof from.value !== 'string') return null
  const { low, high } = daysOf(from.value)
  const count = (day: DayString): number =>
    Math.floor(monthsBetween(day, leaf.asOf ?? on) / (row.counted === 'years' ? 12 : 1))
  return { low: count(high), high: count(low) }
}

/** Of a fact that is a number: between which it lies on the day. */
function rangeOf(
  leaf: Leaf,
  row: FactRow,
  known: Known | undefined,
  situation: Situation,
): Range<number> | null {
  if (known === undefined) return countedSince(row, leaf, situation)
  const bounds = boundsOf(known.value)
  if (bounds === null || !row.grows) return bounds
  const since = Math.max(0, monthsBetween(known.on, leaf.asOf ?? situation.on))
  return { low: bounds.low + (situation.steady ? since : 0), high: bounds.high + since }
}

/** In an order, where a value stands; a day is its own rank. */
const compare = <T extends number | string>(
  leaf: Leaf,
  value: T,
  edge: T,
  wanted: 'gte' | 'lte',
): Outcome => {
  if (value === edge) return leaf.inclusive === null ? 'unknown' : leaf.inclusive === false ? 'unmet' : 'met'
  return says(wanted === 'gte' ? value > edge : value < edge)
}

function ordered<T extends number | string>(leaf: Leaf, value: T, wanted: readonly T[]): Outcome {
  const [first, last] = wanted
  if (first === undefined) return 'unknown'
  switch (leaf.operator) {
    case 'gte':
    case 'lte':
      return compare(leaf, value, first, leaf.operator)
    case 'gt':
      return says(value > first)
    case 'lt':
      return says(value < first)
    case 'between':
      return says(value >= first && last !== undefined && value <= last)
    case 'eq':
    case 'in':
      return says(wanted.includes(value))
    default:
      return says(!wanted.includes(value))
  }
}

/** Over everything it may be: known only where all of it answers alike. An answer turns at what is wanted and nowhere else. */
function overRange<T extends number | string>(
  leaf: Leaf,
  { low, high }: Range<T>,
  wanted: readonly T[],
): Outcome {
  const outcome = ordered(leaf, low, wanted)
  if (low === high) return outcome
  const others = [high, ...wanted.filter((edge) => edge > low && edge < high)]
  return others.every((value) => ordered(leaf, value, wanted) === outcome) ? outcome : 'unknown'
}

/** A 劳务派遣企业 is a 企业 too. */
const isKindOf = (row: FactRow, value: string, wanted: string): boolean =>
  value === wanted || (row.within !== undefined && own(row.within, value) === wanted)

const rank = (row: FactRow, value: string): number =>
  row.values?.indexOf((row.alike && own(row.alike, value)) ?? value) ?? -1

function ofChoice(leaf: Leaf, value: string, wanted: readonly string[]): Outcome {
  const { row } = readingOf(leaf)
  if (['gte', 'lte', 'gt', 'lt'].includes(leaf.operator))
    return ordered(
      leaf,
      rank(row, value),
      wanted.map((one) => rank(row, one)),
    )
  const found = says(wanted.some((one) => isKindOf(row, value, one)))
  // What is left out is left out by its own name: 非劳务派遣 doesn't leave out every 企业.
  return leaf.operator === 'neq' || leaf.operator === 'notIn' ? negate(found) : found
}

/** The names from the province down; what is wanted may be any of them, and a name not yet said may be the wanted one. */
function ofRegion(leaf: Leaf, path: readonly string[], wanted: readonly string[]): Outcome {
  const found = path.some((name) => wanted.includes(name)) ? 'met' : path.length < 3 ? 'unknown' : 'unmet'
  return leaf.operator === 'neq' || leaf.operator === 'notIn' ? negate(found) : found
}

/** The person has none of it: no licence, so no months since one either. */
const hasNone = (row: FactRow, known: Known | undefined, { facts }: Situation): boolean =>
  row.type !== 'yes-no' &&
  (known ?? (row.since === undefined ? undefined : own(facts, row.since)))?.value === false
const ofNone = ({ operator, value }: Leaf): Outcome =>
  says(operator === 'neq' || operator === 'notIn' || (operator === 'exists' && value === false))

/** By what is known of it alone; null where nothing is. */
function decide(leaf: Leaf, known: Known | undefined, situation: Situation): Outcome | null {
  const { row, wanted } = readingOf(leaf)
  if (hasNone(row, known, situation)) return ofNone(leaf)
  if (row.type === 'number') {
    const range = rangeOf(leaf, row, known, situation)
    if (range === null) return null
    return leaf.operator === 'exists' ? says(leaf.value === true) : overRange(leaf, range, wanted as number[])
  }
  if (known === undefined) return null
  const { value } = known
  if (leaf.operator === 'exists') return says(leaf.value === true)
  if (row.type === 'yes-no') {
    const same = says(value === leaf.value)
    return leaf.operator === 'neq' ? negate(same) : same
  }
  if (row.type === 'region')
    return ofRegion(
      leaf,
      typeof value === 'string' ? [value] : (value as readonly string[]),
      wanted as string[],
    )
  if (leaf.operator === 'containsAny') {
    const has = typeof value === 'string' ? [value] : (value as readonly string[])
    return says(has.some((one) => wanted.includes(one)))
  }
  if (typeof value !== 'string') return null
  if (row.type === 'choice') return ofChoice(leaf, value, wanted as string[])
  return overRange(leaf, row.type === 'day' ? daysOf(value) : { low: value, high: value }, wanted as string[])
}

/** A letter means something within its scheme only. */
function inScheme({ schemes }: Leaf, { facts }: Situation): Outcome {
  if (schemes === undefined) return 'met'
  const scheme = own(facts, 'talentScheme')
  return scheme === undefined ? 'unknown' : says(schemes.includes(String(scheme.value)))
}

function whyUnknown(leaf: Leaf, known: Known | undefined, situation: Situation): Why {
  if (leaf.value === null || leaf.partial) return 'source'
  if (leaf.check === 'commitment') return 'commitment'
  if (leaf.check !== undefined) return 'check'
  const isOpen = decide(leaf, known, situation) === null || inScheme(leaf, situation) === 'unknown'
  if (isOpen) return 'unanswered'
  if (leaf.soft) return 'soft'
  // What was said of it could have grown since.
  const isOlder = known !== undefined && monthsBetween(known.on, situation.on) > 0
  return readingOf(leaf).row.grows && !situation.steady && isOlder ? 'outdated' : 'edge'
}

/** Whether it would be a no: under a `not`, what is met is. */
const isNo = (outcome: Outcome, negated: boolean): boolean => outcome === (negated ? 'met' : 'unmet')

function ofLeaf(leaf: Leaf, known: Known | undefined, situation: Situation, negated: boolean): Outcome {
  // An office decides it, and hasn't.
  if ((leaf.check === 'manual' || leaf.check === 'test') && known?.verified === undefined) return 'unknown'
  const decided = leaf.value === null ? 'unknown' : (decide(leaf, known, situation) ?? 'unknown')
  const scheme = leaf.schemes === undefined ? 'met' : inScheme(leaf, situation)
  const outcome = scheme === 'met' || decided === 'unmet' ? decided : scheme
  const tentative = leaf.check !== undefined || leaf.soft === true || leaf.partial === true
  return tentative && isNo(outcome, negated) ? 'unknown' : outcome
}

const knownOf = (leaf: Leaf, { facts }: Situation): Known | undefined => own(facts, readingOf(leaf).asked)
const NO_PARTS: readonly Finding[] = []

function findLeaf(leaf: Leaf, situation: Situation, negated: boolean): Finding {
  const known = knownOf(leaf, situation)
  const outcome = ofLeaf(leaf, known, situation, negated)
  return outcome === 'unknown'
    ? { condition: leaf, outcome, why: whyUnknown(leaf, known, situation), parts: NO_PARTS }
    : { condition: leaf, outcome, parts: NO_PARTS }
}

/** What follows of a group from its parts. */
export function combine(condition: Exclude<Condition, Leaf>, parts: readonly Finding[]): Finding {
  if ('not' in condition) return { condition, outcome: negate(parts[0]?.outcome ?? 'met'), parts }
  const decisive: Outcome = 'all' in condition ? 'unmet' : 'met'
  let outcome = negate(decisive)
  for (const part of parts) {
    if (part.outcome === decisive) return { condition, outcome: decisive, parts }
    if (part.outcome === 'unknown') outcome = 'unknown'
  }
  return { condition, outcome, parts }
}

function findGroup(condition: Exclude<Condition, Leaf>, situation: Situation, negated: boolean): Finding {
  const within = 'not' in condition ? !negated : negated
  const parts: Finding[] = []
  for (const part of partsOf(condition)) parts.push(find(part, situation, within))
  return combine(condition, parts)
}

/** What was found of a group for a situation: the rows of a table of benefits have most of their conditions in common. */
const found = new WeakMap<Situation, Map<Condition, Finding>>()

/**
 * The one function that says whether a condition holds, on the phone and on the server: three-valued, for facts on a day.
 * What isn't known never becomes a no; more knowledge never changes an answer that was a yes or a no.
 */
export function find(condition: Condition, situation: Situation, negated = false): Finding {
  if (isLeaf(condition)) return findLeaf(condition, situation, negated)
  if (negated) return findGroup(condition, situation, negated)
  let there = found.get(situation)
  if (there === undefined) found.set(situation, (there = new Map()))
  let finding = there.get(condition)
  if (finding === undefined) there.set(condition, (finding = findGroup(condition, situation, negated)))
  return finding
}

const NONE: ReadonlySet<Leaf> = new Set()

/**
 * As `find` says, without saying why: it goes no further than it needs, for what is looked at for many days.
 * @param open leaves to be taken as unknown
 */
export function outcomeOf(
  condition: Condition,
  situation: Situation,
  open: ReadonlySet<Leaf> = NONE,
  negated = false,
): Outcome {
  if (isLeaf(condition)) {
    if (open.has(condition)) return 'unknown'
    return ofLeaf(condition, knownOf(condition, situation), situation, negated)
  }
  if ('not' in condition) return negate(outcomeOf(condition.not, situation, open, !negated))
  const decisive: Outcome = 'all' in condition ? 'unmet' : 'met'
  let outcome = negate(decisive)
  for (const part of partsOf(condition)) {
    const one = outcomeOf(part, situation, open, negated)
    if (one === decisive) return decisive
    if (one === 'unknown') outcome = one
  }
  return outcome
}
