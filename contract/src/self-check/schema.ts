import * as v from 'valibot'
import { list, writable } from '../bounded.ts'
import { Day, Id } from '../common.ts'
import type { Condition } from '../eligibility/condition.ts'
import { MOST } from '../limits.ts'
import { ConsentText } from '../matter/schema.ts'
import { Exclusion } from '../policy/amount.ts'
import { PolicyBenefit, Unchecked } from '../policy/schema.ts'

/** A policy as a self-check needs it: its conditions, and what may be had of it. */
export const PolicyInPlay = v.object({
  id: Id,
  title: v.string(),
  topics: v.array(v.string()),
  expiresOn: v.nullable(Day),
  demo: v.boolean(),
  /** Nothing can be applied for now: over for this time or full, since a day where it is known; or not begun, until that day. */
  shut: v.optional(v.object({ why: v.picklist(['closed', 'full', 'upcoming']), on: v.nullable(Day) })),
  /** The matter it is applied for with, by its code, where there is one that can be begun. */
  matter: v.nullable(v.string()),
  /** A tree (`ConditionTree`), checked when it was written. */
  condition: v.custom<Condition>((value) => typeof value === 'object' && value !== null),
  benefits: v.array(
    v.pick(PolicyBenefit, ['name', 'appliesTo', 'amount', 'period', 'cap', 'validUntil', 'sum', 'whom']),
  ),
  exclusions: v.array(Exclusion),
})
export type PolicyInPlay = v.InferOutput<typeof PolicyInPlay>

const words = v.pipe(v.string(), v.maxLength(60), writable('回答'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
const Value = v.union([
  v.boolean(),
  count,
  words,
  v.pipe(v.array(words), v.maxLength(60)),
  v.strictObject({ from: count, to: v.nullable(count) }),
])

/** One that holds here and has no conditions as data: a result names it, so that nobody thinks it was looked at. */
export const UncheckedPolicy = v.object({
  ...{ id: Id, title: v.string(), topics: v.array(v.string()) },
  ...Unchecked.entries,
})
export type UncheckedPolicy = v.InferOutput<typeof UncheckedPolicy>

/** What a person answered, and when. */
export const Answer = v.object({
  asked: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200), writable('题目')),
  value: Value,
  answeredOn: Day,
})
export type Answer = v.InferOutput<typeof Answer>

/** To be kept, each once. Whether one answers its question is looked at by `isAnswer`, which no page need load with this. */
export const Answers = v.pipe(
  list(Answer, MOST.keptAnswers, `最多存 ${MOST.keptAnswers} 个回答`),
  v.check((given) => new Set(given.map(({ asked }) => asked)).size === given.length, '同一题只能有一个回答'),
)

/** One's own answers as they are kept; version 0: none ever were. One may be of an older vocabulary (`isAnswer`). */
export const KeptAnswers = v.object({
  answers: v.array(Answer),
  version: v.number(),
  /** What is agreed to with the first of them. */
  consent: ConsentText,
})
export type KeptAnswers = v.InferOutput<typeof KeptAnswers>
