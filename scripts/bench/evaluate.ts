import { readFileSync } from 'node:fs'
import { randomFrom } from '../../cloud/test/matching/quarter.ts'
import type { Facts } from '../../contract/src/eligibility/index.ts'
import { leavesOf, askedBy } from '../../contract/src/eligibility/index.ts'
import { assess, choicesOf, conditionsOf, type PolicyInPlay } from '../../contract/src/self-check/index.ts'
import { anyOf } from './answers.ts'

/** Run by `eligibility.ts`, in a process of its own: the policies and the day come as a file. */
const MANY_POLICIES = 1_000
const MANY_PEOPLE = Number(process.env.BENCH_PEOPLE ?? 100_000)
/** Made up once and gone through again and again. */
const DIFFERENT = 500
const ROUNDS = 5
const GOAL_MS = 50

const [, , file = ''] = process.argv
const { policies, on } = JSON.parse(readFileSync(file, 'utf8')) as { policies: PolicyInPlay[]; on: string }
const conditions = policies.flatMap(conditionsOf)
const questions = [...new Set(conditions.flatMap(leavesOf).map(askedBy))].map((asked) => ({
  asked,
  choices: choicesOf(asked, conditions),
}))
const random = randomFrom(20_261_124)
const people = Array.from({ length: DIFFERENT }, (): Facts =>
  Object.fromEntries(
    questions
      // Nobody has answered everything.
      .filter(() => random() < 0.7)
      .map(({ asked, choices }) => [asked, { value: anyOf(choices, on, random), on }]),
  ),
)
const personAt = (at: number): Facts => people[at % DIFFERENT] ?? {}
const evaluate = (many: readonly PolicyInPlay[], facts: Facts) => {
  for (const policy of many) assess(policy, { facts, on })
}

/** Each a document of its own: nothing that was worked out for one is there for another. */
const many = Array.from({ length: MANY_POLICIES }, (_, at) =>
  structuredClone(policies[at % policies.length]),
).filter((one) => one !== undefined)
for (let at = 0; at < 3; at += 1) evaluate(many, personAt(at))
const times = Array.from({ length: ROUNDS * 4 }, (_, at) => {
  const began = process.cpuUsage()
  evaluate(many, personAt(at * 7))
  return process.cpuUsage(began).user / 1_000
}).sort((a, b) => a - b)
const median = times[Math.floor(times.length / 2)] ?? 0
console.log(
  `  ${MANY_POLICIES} policies for one person: ${median.toFixed(1)} ms of the processor, the goal is ${GOAL_MS} ms`,
)

const began = performance.now()
for (let at = 0; at < MANY_PEOPLE; at += 1) evaluate(policies, personAt(at))
const seconds = (performance.now() - began) / 1_000
console.log(
  `  ${policies.length} policies for ${MANY_PEOPLE} people: ${seconds.toFixed(1)} s, ${(MANY_PEOPLE / seconds).toFixed(0)} people a second`,
)
if (median > GOAL_MS) {
  console.error(`  ✗ over ${GOAL_MS} ms`)
  process.exitCode = 1
}
