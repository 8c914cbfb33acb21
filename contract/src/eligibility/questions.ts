import { addDays, addMonths, type DayString } from '../calendar/dates.ts'
import { askedBy, factOf, leavesOf, wantedBy, type Asked, type Condition, type Leaf } from './condition.ts'
import { find, type Band, type Facts, type Known, type Situation } from './evaluate.ts'
import { factRow } from './facts.ts'
import { needsIn } from './verdict.ts'

/** What a self-check still has to ask, so that every condition in play is settled as soon as can be. */
type Value = Known['value']

/** So many answers of one question are looked ahead at: a question with thirty choices isn't tried thirty times. */
const MOST_ANSWERS = 8
/** What no condition names: it is an answer, unlike 不清楚. */
export const UNNAMED = '—'
/** A place of a territory alone: what lies above it isn't asked. */
export const placeCalled = (name: string): readonly string[] => [UNNAMED, UNNAMED, name]
/** A place that no condition names. */
export const NOWHERE = placeCalled(UNNAMED)

/** The fact itself, and those that are counted from it. */
export const isAskedBy = (leaf: Leaf, asked: Asked): boolean =>
  askedBy(leaf) === asked ||
  factRow(leaf.fact).since === asked ||
  (asked === 'talentScheme' && leaf.schemes !== undefined)

/** Where a number begins to be another answer for this condition. */
function turnsOf(leaf: Leaf): number[] {
  const [first, last] = wantedBy(leaf).map(Number)
  if (first === undefined) return []
  if (leaf.inclusive === null) return [first, first + 1]
  switch (leaf.operator) {
    case 'gte':
    case 'lt':
      return leaf.inclusive === false ? [first + 1] : [first]
    case 'lte':
    case 'gt':
      return leaf.inclusive === false ? [first] : [first + 1]
    case 'between':
      return [first, (last ?? first) + 1]
    default:
      return wantedBy(leaf).flatMap((edge) => [Number(edge), Number(edge) + 1])
  }
}

/**
 * The bands of a number that these conditions tell apart, from 0 up, in whole units: all that has to be asked.
 * 不到 6 个月, 6–11 个月, 12 个月以上
 */
export function bandsOf(asked: Asked, conditions: readonly Condition[]): Band[] {
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => isAskedBy(leaf, asked))
  const turns = [...new Set([0, ...leaves.flatMap(turnsOf)])]
    .filter((turn) => turn >= 0)
    .sort((a, b) => a - b)
  return turns.map((from, at) => ({ from, to: at + 1 < turns.length ? (turns[at + 1] ?? 0) - 1 : null }))
}

/** Of a day that something is counted from: days that give just so many, one less, and one more. */
function daysCounted(leaf: Leaf, on: DayString): DayString[] {
  const months = factRow(leaf.fact).counted === 'years' ? 12 : 1
  const last = leaf.asOf ?? on
  return wantedBy(leaf)
    .filter((edge): edge is number => typeof edge === 'number')
    .flatMap((edge) => [edge - 1, edge, edge + 1].map((count) => addMonths(last, -count * months)))
}

function answersTo(asked: Asked, leaf: Leaf, on: DayString): Value[] {
  if (asked === 'talentScheme' && leaf.schemes) return [UNNAMED, ...leaf.schemes]
  const row = factRow(leaf.fact)
  if (row.since === asked) return daysCounted(leaf, on)
  const edges = wantedBy(leaf)
  switch (row.type) {
    case 'yes-no':
      return [true, false]
    case 'number':
      return bandsOf(asked, [leaf])
    case 'day':
      return leaf.operator === 'exists'
        ? [on, false]
        : edges.flatMap((edge) => [addDays(String(edge), -1), String(edge), addDays(String(edge), 1)])
    case 'region':
      return [NOWHERE, ...edges.map((edge) => placeCalled(String(edge)))]
    case 'choice':
      return row.ordered && row.values ? [...row.values] : [UNNAMED, ...edges.map(String)]
    default:
      return [[], ...edges.map((edge) => [String(edge)])]
  }
}

/** Each answer that one of these conditions tells from the others. */
export function answersOf(asked: Asked, conditions: readonly Condition[], on: DayString): Value[] {
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => isAskedBy(leaf, asked))
  const all = new Map<string, Value>()
  for (const value of leaves.flatMap((leaf) => answersTo(asked, leaf, on)))
    all.set(JSON.stringify(value), value)
  return [...all.values()]
}

/** Of many a few spread over all. */
function tellingAnswers(asked: Asked, conditions: readonly Condition[], on: DayString): Value[] {
  const values = answersOf(asked, conditions, on)
  const step = values.length / Math.min(values.length, MOST_ANSWERS)
  return values.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

export interface Round {
  readonly situation: Situation
  /** What was answered with 不清楚. */
  readonly unsure: ReadonlySet<Asked>
}
const needsOf = (condition: Condition, { situation, unsure }: Round): readonly Asked[] =>
  needsIn(find(condition, situation), situation, unsure)

/** Everything that may still be asked; how many remain at most. */
export const openQuestions = (conditions: readonly Condition[], round: Round): Asked[] => [
  ...new Set(conditions.flatMap((condition) => needsOf(condition, round))),
]

const withAnswer = (facts: Facts, asked: Asked, value: Value, on: DayString): Facts => ({
  ...facts,
  [asked]: { value, on },
})

/**
 * The question after which, over its telling answers, the fewest remain. null: all is settled, or nothing left to ask.
 * @param conditions of what is in play
 */
export function nextQuestion(conditions: readonly Condition[], round: Round): Asked | null {
  const { situation } = round
  const needs = conditions.map((condition) => needsOf(condition, round))
  const candidates = [...new Set(needs.flat())]
  let best: { asked: Asked; remaining: number } | null = null
  for (const asked of candidates) {
    const bearing = conditions.filter((_, at) => needs[at]?.includes(asked))
    const others = new Set(needs.filter((one) => !one.includes(asked)).flat())
    const answers = tellingAnswers(asked, bearing, situation.on)
    let sum = 0
    for (const value of answers) {
      const facts = withAnswer(situation.facts, asked, value, situation.on)
      const after = openQuestions(bearing, { ...round, situation: { ...situation, facts } })
      sum += others.size + after.filter((one) => !others.has(one)).length
    }
    const remaining = answers.length === 0 ? candidates.length : sum / answers.length
    if (best === null || remaining < best.remaining) best = { asked, remaining }
  }
  return best?.asked ?? null
}
export const factAsked = (asked: Asked) => factRow(factOf(asked))
