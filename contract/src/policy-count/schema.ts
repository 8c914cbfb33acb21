import * as v from 'valibot'
import { Day, Id } from '../common.ts'

/** Fewer people than these are never told: it could be known who they are. */
export const COUNT_LEAST = 5
/** How long a reading or an application counts. */
export const COUNTED_DAYS = 90
/** Null: fewer than `COUNT_LEAST`, none among them. */
export const People = v.nullable(v.number())

/** As it may be told: null for too few. */
export const toldCount = (count: number): number | null => (count < COUNT_LEAST ? null : count)

/**
 * In fives, for what one may ask again and again with a condition moved a little: a difference of one would name somebody.
 */
export const toldRoughly = (count: number): number | null =>
  count < COUNT_LEAST ? null : Math.round(count / COUNT_LEAST) * COUNT_LEAST

const policy = v.object({ id: Id, title: v.string() })

export const ThresholdCount = v.object({
  policy,
  text: v.string(),
  clause: v.nullable(v.string()),
  people: v.number(),
  soon: People,
})
export type ThresholdCount = v.InferOutput<typeof ThresholdCount>

export const UnusedPolicy = v.object({
  policy,
  /** How often its page was opened. */
  reads: v.number(),
  /** Whether it can be applied for here at all. */
  online: v.boolean(),
})
export type UnusedPolicy = v.InferOutput<typeof UnusedPolicy>

export const PolicyCounts = v.object({
  /** Null: not made yet. */
  countedOn: v.nullable(Day),
  people: People,
  thresholds: v.array(ThresholdCount),
  unused: v.array(UnusedPolicy),
})
export type PolicyCounts = v.InferOutput<typeof PolicyCounts>
