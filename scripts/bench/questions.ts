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
import { choicesOf, conditionsOf, type PolicyInPlay } from '../../contract/src/self-check/index.ts'
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

/** So many until every result is settled: the last one always settles something. */
function run(policies: readonly PolicyInPlay[], person: number, on: DayString, choose: Choose): number {
  const conditions = policies.flatMap(conditionsOf)
  const answer = answersOf(person, conditions, on)
  let facts: Facts = {}
  for (let asked = 0; ; asked += 1) {
    const next = choose(conditions, { situation: { facts, on }, unsure: new Set() })
    if (next === null) return asked
    facts = { ...facts, [next]: { value: answer(next), on } }
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
    const people = Array.from({ length: PEOPLE }, (_, person) => person)
    return { name, asked: mean(people.map((person) => run(policies, person, on, choose))) }
  })
  const [ours, ...others] = rows
  if (ours === undefined) throw new Error('no way of asking')
  console.log(`questions of a self-check, ${title}: ${policies.length} policies, ${PEOPLE} people`)
  console.table(
    Object.fromEntries(
      rows.map(({ name, asked }) => [
        name,
        { 'questions, mean': asked.toFixed(1), 'to ours': `${(asked / ours.asked).toFixed(2)} ×` },
      ]),
    ),
  )
  const better = others.filter(({ asked }) => asked < ours.asked)
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
