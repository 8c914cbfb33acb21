import { addMonths, type DayString } from '../calendar/dates.ts'
import { own } from '../own.ts'
import {
  isLeaf,
  partsOf,
  readingOf,
  type Asked,
  type Condition,
  type Leaf,
  type Operator,
  type Reading,
} from './condition.ts'
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
  if (ordered(leaf, high, wanted) !== outcome) return 'unknown'
  for (const edge of wanted)
    if (edge > low && edge < high && ordered(leaf, edge, wanted) !== outcome) return 'unknown'
  return outcome
}

/** The vocabulary names what is asked, so it is nothing that every object inherits. */
const factIn = ({ facts }: Situation, asked: Asked): Known | undefined => facts[asked]

/** How a leaf is decided by what is known of it: null where that says nothing. */
type Decide = (leaf: ReadyLeaf, known: Known, situation: Situation) => Outcome | null

const numberOver = (leaf: ReadyLeaf, range: Range<number>): Outcome =>
  leaf.condition.operator === 'exists'
    ? says(leaf.condition.value === true)
    : overRange(leaf.condition, range, leaf.wanted as readonly number[])

/** Of a fact that is a number: between which it lies on the day. */
const byNumber: Decide = (leaf, known, situation) => {
  const bounds = boundsOf(known.value)
  if (bounds === null) return null
  if (!leaf.row.grows) return numberOver(leaf, bounds)
  const since = Math.max(0, monthsBetween(known.on, leaf.condition.asOf ?? situation.on))
  return numberOver(leaf, {
    low: bounds.low + (situation.steady ? since : 0),
    high: bounds.high + since,
  })
}
/** Of one that is counted since a day. */
const bySince: Decide = (leaf, { value }, situation) => {
  if (typeof value !== 'string') return null
  const { low, high } = daysOf(value)
  const count = (day: DayString): number =>
    Math.floor(
      monthsBetween(day, leaf.condition.asOf ?? situation.on) / (leaf.row.counted === 'years' ? 12 : 1),
    )
  return numberOver(leaf, { low: count(high), high: count(low) })
}

const isLeftOut = (operator: Operator): boolean => operator === 'neq' || operator === 'notIn'
const byExistence: Decide = ({ condition }) => says(condition.value === true)
const byYesNo: Decide = ({ condition }, { value }) =>
  says((value === condition.value) !== (condition.operator === 'neq'))
const listOf = (value: Known['value']): readonly string[] =>
  typeof value === 'string' ? [value] : (value as readonly string[])
const byAny: Decide = ({ wanted }, { value }) => says(listOf(value).some((one) => wanted.includes(one)))
/** The names from the province down; what is wanted may be any of them, and a name not yet said may be the wanted one. */
const byRegion: Decide = ({ wanted, condition }, { value }) => {
  const path = listOf(value)
  if (path.some((name) => wanted.includes(name))) return says(!isLeftOut(condition.operator))
  return path.length < 3 ? 'unknown' : says(isLeftOut(condition.operator))
}
const byChoice: Decide = ({ row: { within }, wanted, condition }, { value }) => {
  if (typeof value !== 'string') return null
  // A 劳务派遣企业 is a 企业 too.
  const kind = within && own(within, value)
  const found = wanted.includes(value) || (kind !== undefined && wanted.includes(kind))
  // What is left out is left out by its own name: 非劳务派遣 doesn't leave out every 企业.
  return says(found !== isLeftOut(condition.operator))
}
const rank = (row: FactRow, value: string): number =>
  row.values?.indexOf((row.alike && own(row.alike, value)) ?? value) ?? -1
const byRank: Decide = ({ row, wanted, condition }, { value }) =>
  typeof value === 'string'
    ? ordered(
        condition,
        rank(row, value),
        wanted.map((one) => rank(row, String(one))),
      )
    : null
const byOrder: Decide = ({ row, wanted, condition }, { value }) =>
  typeof value === 'string'
    ? overRange(
        condition,
        row.type === 'day' ? daysOf(value) : { low: value, high: value },
        wanted as readonly string[],
      )
    : null

const ORDERING: readonly Operator[] = ['gte', 'lte', 'gt', 'lt']
function deciderOf({ operator }: Leaf, { type }: FactRow): Decide {
  if (type === 'number') return byNumber
  if (operator === 'exists') return byExistence
  if (type === 'yes-no') return byYesNo
  if (type === 'region') return byRegion
  if (operator === 'containsAny') return byAny
  if (type !== 'choice') return byOrder
  return ORDERING.includes(operator) ? byRank : byChoice
}

/** A condition made ready once: how each leaf is decided, and each group's parts, so that nothing is looked up on the way. */
interface ReadyLeaf extends Reading {
  readonly kind: 'leaf'
  readonly condition: Leaf
  readonly decide: Decide
  /** An office decides it: until it has, nothing is known. */
  readonly isOffices: boolean
  /** What was said may yet be found otherwise, so that it is never a no. */
  readonly isTentative: boolean
  /** Why it isn't known, whatever is said. */
  readonly why: Why | null
}
interface ReadyGroup {
  readonly kind: 'all' | 'any' | 'not'
  readonly condition: Exclude<Condition, Leaf>
  readonly parts: readonly Ready[]
}
type Ready = ReadyLeaf | ReadyGroup

function readyLeaf(leaf: Leaf): ReadyLeaf {
  const { value, check, soft = false, partial = false } = leaf
  const { asked, row, wanted } = readingOf(leaf)
  const checked = check === undefined ? null : check === 'commitment' ? 'commitment' : 'check'
  return {
    kind: 'leaf',
    condition: leaf,
    asked,
    row,
    wanted,
    decide: deciderOf(leaf, row),
    isOffices: check === 'manual' || check === 'test',
    isTentative: check !== undefined || soft || partial,
    why: value === null || partial ? 'source' : checked,
  }
}

const ready = new WeakMap<Condition, Ready>()
function readyOf(condition: Condition): Ready {
  let there = ready.get(condition)
  if (there === undefined) {
    there = isLeaf(condition)
      ? readyLeaf(condition)
      : {
          kind: 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not',
          condition,
          parts: partsOf(condition).map(readyOf),
        }
    ready.set(condition, there)
  }
  return there
}

const ofNone = ({ operator, value }: Leaf): Outcome =>
  says(isLeftOut(operator) || (operator === 'exists' && value === false))

/** By what is known of it alone; null where nothing is, or the source was cut off. */
function decide(leaf: ReadyLeaf, known: Known | undefined, situation: Situation): Outcome | null {
  const { condition, row } = leaf
  if (condition.value === null) return null
  const from = known ?? (row.since === undefined ? undefined : factIn(situation, row.since))
  if (from === undefined) return null
  // The person has none of it: no licence, so no months since one either.
  if (from.value === false && row.type !== 'yes-no') return ofNone(condition)
  return known === undefined ? bySince(leaf, from, situation) : leaf.decide(leaf, from, situation)
}

/** A letter means something within its scheme only. */
function inScheme({ schemes }: Leaf, situation: Situation): Outcome {
  if (schemes === undefined) return 'met'
  const scheme = factIn(situation, 'talentScheme')
  return scheme === undefined ? 'unknown' : says(schemes.includes(String(scheme.value)))
}

function whyUnknown(leaf: ReadyLeaf, known: Known | undefined, situation: Situation): Why {
  const { condition, why, row } = leaf
  if (why !== null) return why
  const isOpen = decide(leaf, known, situation) === null || inScheme(condition, situation) === 'unknown'
  if (isOpen) return 'unanswered'
  if (condition.soft) return 'soft'
  // What was said of it could have grown since.
  const isOlder = known !== undefined && monthsBetween(known.on, situation.on) > 0
  return row.grows && !situation.steady && isOlder ? 'outdated' : 'edge'
}

/** Whether it would be a no: under a `not`, what is met is. */
const isNo = (outcome: Outcome, negated: boolean): boolean => outcome === (negated ? 'met' : 'unmet')

function ofLeaf(leaf: ReadyLeaf, known: Known | undefined, situation: Situation, negated: boolean): Outcome {
  if (leaf.isOffices && known?.verified === undefined) return 'unknown'
  const decided = decide(leaf, known, situation) ?? 'unknown'
  const scheme = leaf.condition.schemes === undefined ? 'met' : inScheme(leaf.condition, situation)
  const outcome = scheme === 'met' || decided === 'unmet' ? decided : scheme
  return leaf.isTentative && isNo(outcome, negated) ? 'unknown' : outcome
}

const NO_PARTS: readonly Finding[] = []

function findLeaf(leaf: ReadyLeaf, situation: Situation, negated: boolean): Finding {
  const { condition } = leaf
  const known = factIn(situation, leaf.asked)
  const outcome = ofLeaf(leaf, known, situation, negated)
  return outcome === 'unknown'
    ? { condition, outcome, why: whyUnknown(leaf, known, situation), parts: NO_PARTS }
    : { condition, outcome, parts: NO_PARTS }
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

/** What was found of a group for a situation: the rows of a table of benefits have most of their conditions in common. */
const found = new WeakMap<Situation, Map<Ready, Finding>>()
function foundFor(situation: Situation): Map<Ready, Finding> {
  let there = found.get(situation)
  if (there === undefined) found.set(situation, (there = new Map()))
  return there
}

function findReady(node: Ready, situation: Situation, negated: boolean, there: Map<Ready, Finding>): Finding {
  if (node.kind === 'leaf') return findLeaf(node, situation, negated)
  const before = negated ? undefined : there.get(node)
  if (before !== undefined) return before
  const within = node.kind === 'not' ? !negated : negated
  const parts: Finding[] = []
  for (const part of node.parts) parts.push(findReady(part, situation, within, there))
  const finding = combine(node.condition, parts)
  if (!negated) there.set(node, finding)
  return finding
}

/**
 * The one function that says whether a condition holds, on the phone and on the server: three-valued, for facts on a day.
 * What isn't known never becomes a no; more knowledge never changes an answer that was a yes or a no.
 */
export const find = (condition: Condition, situation: Situation, negated = false): Finding =>
  findReady(readyOf(condition), situation, negated, foundFor(situation))

const NONE: ReadonlySet<Leaf> = new Set()

function outcomeReady(node: Ready, situation: Situation, open: ReadonlySet<Leaf>, negated: boolean): Outcome {
  if (node.kind === 'leaf')
    return open.has(node.condition)
      ? 'unknown'
      : ofLeaf(node, factIn(situation, node.asked), situation, negated)
  if (node.kind === 'not') {
    const [part] = node.parts
    return part === undefined ? 'unmet' : negate(outcomeReady(part, situation, open, !negated))
  }
  const decisive: Outcome = node.kind === 'all' ? 'unmet' : 'met'
  let outcome = negate(decisive)
  for (const part of node.parts) {
    const one = outcomeReady(part, situation, open, negated)
    if (one === decisive) return decisive
    if (one === 'unknown') outcome = one
  }
  return outcome
}

/**
 * As `find` says, without saying why: it goes no further than it needs, for what is looked at for many days.
 * @param open leaves to be taken as unknown
 */
export const outcomeOf = (
  condition: Condition,
  situation: Situation,
  open: ReadonlySet<Leaf> = NONE,
  negated = false,
): Outcome => outcomeReady(readyOf(condition), situation, open, negated)
