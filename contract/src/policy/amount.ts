import * as v from 'valibot'
import { Id } from '../common.ts'

const yuan = v.pipe(v.number(), v.minValue(1), v.maxValue(1e9))
const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max))
/** What is paid in which year, in hundredths of the whole. */
const Parts = v.pipe(
  v.array(whole(100)),
  v.check((parts) => parts.reduce((sum, part) => sum + part, 0) === 100, '各期合计要是 100%'),
)
/** Of money: how much at a time, null where only the most is stated, and the most in all. */
const money = { yuan: v.nullable(yuan), most: v.optional(yuan) }

/** A benefit as something that can be added up. What no number says (a place at a school, a loan) has none. */
export const Amount = v.variant('per', [
  v.strictObject({ per: v.literal('once'), ...money, parts: v.optional(Parts) }),
  v.strictObject({ per: v.literal('month'), ...money, months: v.nullable(whole(120)) }),
  v.strictObject({ per: v.literal('year'), ...money, years: v.nullable(whole(10)) }),
  /** For each person taken on, or each of several. */
  v.strictObject({ per: v.literal('person'), ...money, parts: v.optional(Parts) }),
  /** A share of what was paid, in hundredths. */
  v.strictObject({
    per: v.literal('price'),
    share: whole(100),
    most: v.optional(yuan),
    parts: v.optional(Parts),
  }),
  /** Not money: so many times a year. */
  v.strictObject({ per: v.literal('count'), times: whole(100) }),
])
export type Amount = v.InferOutput<typeof Amount>

export const EXCLUSION_LABEL = {
  'one-of': '不重复享受',
  highest: '就高不就低',
  'makes-up': '补足差额',
  'once-a-couple': '夫妻只享受一次',
} as const
export const EXCLUSION_RULES = Object.keys(EXCLUSION_LABEL) as (keyof typeof EXCLUSION_LABEL)[]

/** What may not be had together. It belongs to the policy that says so and holds for the others it names too. */
export const Exclusion = v.strictObject({
  rule: v.picklist(EXCLUSION_RULES),
  /** Its own benefits, by name; none: all of them. */
  benefits: v.array(v.string()),
  /** Those of other policies; none: among its own, or of what the document doesn't name. */
  others: v.array(v.strictObject({ policy: Id, benefit: v.nullable(v.string()) })),
  /** The sentence for people. */
  text: v.string(),
  clause: v.nullable(v.string()),
})
export type Exclusion = v.InferOutput<typeof Exclusion>
