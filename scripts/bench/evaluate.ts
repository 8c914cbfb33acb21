import { randomFrom } from '../../cloud/test/matching/quarter.ts'
import type { Facts } from '../../contract/src/eligibility/index.ts'
import { leavesOf, askedBy } from '../../contract/src/eligibility/index.ts'
import { assess, choicesOf, conditionsOf, type PolicyInPlay } from '../../contract/src/self-check/index.ts'
import { anyOf } from './answers.ts'

/**
 * Run by `eligibility.ts`, in a process of its own and by more than one engine: what it needs stands in front of it in the
 * same file, and it knows nothing of files or processes.
 */
declare const given: {
  readonly policies: readonly PolicyInPlay[]
  readonly on: string
  readonly people: number
}
/** JavaScriptCore's own clock in seconds, and how its shell ends with a code. */
declare const preciseTime: (() => number) | undefined
declare const quit: (code: number) => void
declare const print: typeof console.log | undefined

const MANY_POLICIES = 1_000
/** Made up once and gone through again and again. */
const DIFFERENT = 500
const RUNS = 20
const GOAL_MS = 50

const isNode = typeof preciseTime !== 'function'
const say = isNode ? console.log : (print ?? console.log)
/** Of the processor where an engine tells it, so that what else the machine does isn't counted. */
const now = (): number =>
  typeof preciseTime === 'function' ? preciseTime() * 1_000 : process.cpuUsage().user / 1_000

const { policies, on, people: manyPeople } = given
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
const copies = Math.ceil(MANY_POLICIES / policies.length)
const many = Array.from({ length: copies }, () => JSON.parse(JSON.stringify(policies)) as PolicyInPlay[])
  .flat()
  .slice(0, MANY_POLICIES)
for (let at = 0; at < 3; at += 1) evaluate(many, personAt(at))
const times = Array.from({ length: RUNS }, (_, at) => {
  const began = now()
  evaluate(many, personAt(at * 7))
  return now() - began
}).sort((a, b) => a - b)
const median = times[Math.floor(times.length / 2)] ?? 0
say(`  ${MANY_POLICIES} policies for one person: ${median.toFixed(1)} ms, the goal is ${GOAL_MS} ms`)

const began = Date.now()
for (let at = 0; at < manyPeople; at += 1) evaluate(policies, personAt(at))
const seconds = (Date.now() - began) / 1_000
const rate = (manyPeople / seconds).toFixed(0)
say(
  `  ${policies.length} policies for ${manyPeople} people: ${seconds.toFixed(1)} s, ${rate} people a second`,
)
if (median > GOAL_MS) {
  say(`  ✗ over ${GOAL_MS} ms`)
  if (isNode) process.exitCode = 1
  else quit(1)
}
