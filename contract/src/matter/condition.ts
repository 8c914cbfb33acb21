import * as v from 'valibot'
import { own } from '../own.ts'
import type { Answers } from './answer.ts'

/** What is asked of one field's answer; a blank one, or that of a field not shown, fulfils `answered: false` alone. */
export const AnswerTest = v.union([
  /** One of these options, or several of which one is. */
  v.object({ field: v.string(), is: v.array(v.string()) }),
  v.object({ field: v.string(), answered: v.boolean() }),
  /** Of a number or a year: a number; of a day: a day. */
  v.object({ field: v.string(), atLeast: v.union([v.number(), v.string()]) }),
  v.object({ field: v.string(), atMost: v.union([v.number(), v.string()]) }),
])
export type AnswerTest = v.InferOutput<typeof AnswerTest>

/** When something is asked for: one test, or a group of tests. Groups don't hold groups. */
export const Condition = v.union([
  AnswerTest,
  v.object({ all: v.array(AnswerTest) }),
  v.object({ any: v.array(AnswerTest) }),
])
export type Condition = v.InferOutput<typeof Condition>

/** As alternatives, each a list of tests that all must hold. */
export function alternativesOf(condition: Condition): AnswerTest[][] {
  if ('all' in condition) return [condition.all]
  return 'any' in condition ? condition.any.map((test) => [test]) : [[condition]]
}

/** The tests of a condition, one beside the other. */
export const testsOf = (condition: Condition | undefined): AnswerTest[] =>
  condition === undefined ? [] : 'any' in condition ? condition.any : alternativesOf(condition).flat()

/** One condition of these tests, of which all or any must hold; of none: no condition. */
export function conditionOf(tests: readonly AnswerTest[], how: 'all' | 'any'): Condition | undefined {
  const [only, ...others] = tests
  if (only === undefined || others.length === 0) return only
  return how === 'all' ? { all: [...tests] } : { any: [...tests] }
}

function passes(test: AnswerTest, answers: Answers): boolean {
  const answer = own(answers, test.field)
  if ('answered' in test) return (answer !== undefined) === test.answered
  if (answer === undefined) return false
  if ('is' in test) return [answer].flat().some((given) => test.is.includes(given))
  if (typeof answer !== 'string') return false
  const bound = 'atLeast' in test ? test.atLeast : test.atMost
  const given = typeof bound === 'number' ? Number(answer) : answer
  return 'atLeast' in test ? given >= bound : given <= bound
}

/** `answers`: those that count, as they are kept. Without a condition: always. */
export const holds = (condition: Condition | undefined, answers: Answers): boolean =>
  condition === undefined ||
  alternativesOf(condition).some((tests) => tests.every((test) => passes(test, answers)))
