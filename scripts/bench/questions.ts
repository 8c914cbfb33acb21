import { randomFrom } from '../../cloud/test/matching/quarter.ts'
import { chinaTime, type DayString } from '../../contract/src/calendar/index.ts'
import {
  nextQuestion,
  openQuestions,
  type Asked,
  type Condition,
  type Facts,
  type Known,
  type Round,
} from '../../contract/src/eligibility/index.ts'
import { assess, choicesOf, conditionsOf, type PolicyInPlay } from '../../contract/src/self-check/index.ts'
import { anyOf } from './answers.ts'
import { policiesOfHere, shippedPolicies } from './policies.ts'

/**
 * How many questions a self-check asks: ours beside the order of the documents and a random one, of the same made-up people
 * with the same answers. Ours must need the fewest. `BENCH_SEED` makes other people.
 */
const PEOPLE = 100
const SEED = Number(process.env.BENCH_SEED ?? 20_261_124)

type Choose = (conditions: readonly Condition[], round: Round) => Asked | null

const firstOpen: Choose = (conditions, round) => openQuestions(conditions, round)[0] ?? null
const anyOpen =
  (random: () => number): Choose =>
  (conditions, round) => {
    const open = openQuestions(conditions, round)
    return open[Math.floor(random() * open.length)] ?? null
  }

/** Answers as they are asked for, the same whenever they are. */
function answersOf(person: number, conditions: readonly Condition[], on: DayString) {
  const said = new Map<Asked, Known['value']>()
  const seedOf = (asked: Asked) => [...asked].reduce((sum, char) => sum * 31 + char.charCodeAt(0), person)
  return (asked: Asked): Known['value'] => {
    const answer =
      said.get(asked) ?? anyOf(choicesOf(asked, conditions), on, randomFrom(SEED + seedOf(asked)))
    said.set(asked, answer)
    return answer
  }
}

interface Course {
  /** Until nothing is left to ask. */
  readonly asked: number
  /** Until no verdict changes any more. */
  readonly settled: number
}

function run(policies: readonly PolicyInPlay[], person: number, on: DayString, choose: Choose): Course {
  const conditions = policies.flatMap(conditionsOf)
  const answer = answersOf(person, conditions, on)
  const unsure = new Set<Asked>()
  const verdicts = (facts: Facts) =>
    policies.map((policy) => assess(policy, { facts, on }, unsure).verdict).join()
  let facts: Facts = {}
  let [asked, settled, before] = [0, 0, verdicts(facts)]
  for (;;) {
    const next = choose(conditions, { situation: { facts, on }, unsure })
    if (next === null) return { asked, settled }
    facts = { ...facts, [next]: { value: answer(next), on } }
    asked += 1
    const now = verdicts(facts)
    if (now !== before) settled = asked
    before = now
  }
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

function compare(title: string, policies: readonly PolicyInPlay[], on: DayString): number {
  const ways: readonly (readonly [string, Choose])[] = [
    ['the most telling first', nextQuestion],
    ['in the order of the documents', firstOpen],
    ['at random', anyOpen(randomFrom(SEED))],
  ]
  const rows = ways.map(([name, choose]) => {
    const courses = Array.from({ length: PEOPLE }, (_, person) => run(policies, person, on, choose))
    return {
      name,
      asked: mean(courses.map(({ asked }) => asked)),
      settled: mean(courses.map((one) => one.settled)),
    }
  })
  const [ours, ...others] = rows
  if (ours === undefined) throw new Error('no way of asking')
  console.log(`questions of a self-check, ${title}: ${policies.length} policies, ${PEOPLE} people`)
  console.table(
    Object.fromEntries(
      rows.map(({ name, asked, settled }) => [
        name,
        {
          'asked, mean': asked.toFixed(1),
          'until no verdict changes': settled.toFixed(1),
          'to ours': `${(settled / ours.settled).toFixed(2)} ×`,
        },
      ]),
    ),
  )
  const better = others.filter(({ settled }) => settled < ours.settled)
  for (const { name } of better) console.error(`✗ ${title}: ${name} needs fewer questions than ours`)
  return better.length
}

export async function benchQuestions(): Promise<number> {
  const now = new Date()
  const here = policiesOfHere(now)
  const housing = here.filter(({ topics }) => topics.includes('住房'))
  const all = shippedPolicies().map(({ inPlay }) => inPlay)
  const on = chinaTime(now).day
  return (
    compare('what holds here', here, on) +
    compare('one topic (住房)', housing, on) +
    compare('every shipped one', all, on)
  )
}
