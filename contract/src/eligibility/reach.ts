import type { DayString } from '../calendar/dates.ts'
import { leavesOf, wantedBy, type Asked, type Condition } from './condition.ts'
import { find, type Facts, type Known, type Outcome } from './evaluate.ts'
import { factAsked, answersOf, bandsOf, isAskedBy, UNNAMED } from './questions.ts'
import { needsIn } from './verdict.ts'

/** So many people are tried; a tree that takes more is not decided. */
const MOST_TRIED = 3_000
/** Of a choice of several, every combination of so many; of more, each alone and all of them. */
const MOST_COMBINED = 6

type Value = Known['value']

function combined(names: readonly string[]): string[][] {
  if (names.length > MOST_COMBINED) return [[], ...names.map((name) => [name]), [...names]]
  return names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]])
}

/** One of each kind of people that these conditions tell apart by this fact. */
function kindsOf(asked: Asked, condition: Condition, on: DayString): Value[] {
  const { type } = factAsked(asked)
  const leaves = leavesOf(condition).filter((leaf) => isAskedBy(leaf, asked))
  const wanted = [...new Set(leaves.flatMap(wantedBy).filter((one) => typeof one === 'string'))]
  if (type === 'number') return [...bandsOf(asked, [condition])]
  if (type === 'choices') return combined(wanted)
  const answers = answersOf(asked, [condition], on)
  if (type !== 'region' || wanted.length > MOST_COMBINED) return answers
  // A place lies within another, and both may be wanted.
  const within = wanted.flatMap((outer) => wanted.map((inner): Value => [UNNAMED, outer, inner]))
  return [...answers, ...within]
}

/**
 * Whether this can come out otherwise than `never` for anybody, whatever an office or a promise decides; null where that
 * isn't found out within bounds. People are made up fact by fact, one of each kind that a condition tells apart, and left
 * as soon as the outcome is settled.
 */
export function canBeOtherThan(never: Outcome, condition: Condition, on: DayString): boolean | null {
  let tried = 0
  const search = (facts: Facts): boolean | null => {
    tried += 1
    if (tried > MOST_TRIED) return null
    const situation = { facts, on }
    const finding = find(condition, situation)
    if (finding.outcome === never) return false
    if (finding.outcome !== 'unknown') return true
    const [asked] = needsIn(finding, situation, new Set()).filter((one) => !(one in facts))
    if (asked === undefined) return true
    let open = false
    for (const value of kindsOf(asked, condition, on)) {
      const found = search({ ...facts, [asked]: { value, on } })
      if (found === true) return true
      open ||= found === null
    }
    return open ? null : false
  }
  return search({})
}

/** False: no one can meet it. */
export const canBeMet = (condition: Condition, on: DayString): boolean | null =>
  canBeOtherThan('unmet', condition, on)
/** False: everyone meets it. */
export const canBeMissed = (condition: Condition, on: DayString): boolean | null =>
  canBeOtherThan('met', condition, on)
