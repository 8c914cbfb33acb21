import * as v from 'valibot'
import { Day, Id, Instant, Version } from '../common.ts'
import { VERIFIED_KINDS } from '../matter/verified.ts'
import { PolicyBenefit } from '../policy/schema.ts'
import { NextStep } from '../service-request/next-step.ts'
import { DELAY_CAUSES } from './rules.ts'
import { AWARD_ACTORS, AWARD_EVENTS, AWARD_STATES } from './workflow.ts'

/** One instalment of what was granted: a thing of its own, with a state and days of its own. */
export const Award = v.object({
  id: Id,
  /** DX-2026-000012 */
  number: v.string(),
  state: v.picklist(AWARD_STATES),
  version: Version,
  /** Its document, and what that was called when it was granted. */
  policyId: Id,
  policyTitle: v.string(),
  benefit: v.string(),
  /** What was granted together: when, and how much in all. */
  grantId: Id,
  grantedOn: Day,
  totalFen: v.number(),
  instalment: v.number(),
  instalments: v.number(),
  amountFen: v.number(),
  /** What was promised first, whatever it was put off to. */
  promisedOn: Day,
  /** Until when it is promised now. */
  dueOn: Day,
  /** Owed, and its day has passed. */
  late: v.boolean(),
  /** Why it was put off last; null: it never was. */
  cause: v.nullable(v.picklist(DELAY_CAUSES)),
  /** The words beside it, as whoever gets it reads them; empty: it never was put off. */
  why: v.string(),
  /** 财政部门: who pays. */
  payer: v.string(),
  /** The person, or the enterprise. */
  who: v.string(),
  forEnterprise: v.boolean(),
  /** Of the one who asks, or of an enterprise they speak for. */
  mine: v.boolean(),
  paidOn: v.nullable(Day),
  /** When whoever gets it said that it came. */
  receivedOn: v.nullable(Day),
  /** They say that it didn't come, and nobody answered yet. */
  missing: v.boolean(),
  /** Of what was asked: the last day it is answered; null: nothing waits. */
  answerBy: v.nullable(Day),
  nextStep: v.nullable(NextStep),
})
export type Award = v.InferOutput<typeof Award>

export const AwardStep = v.object({
  id: Id,
  kind: v.picklist(['grant', ...AWARD_EVENTS]),
  by: v.picklist(AWARD_ACTORS),
  name: v.string(),
  at: Instant,
  words: v.string(),
  cause: v.nullable(v.picklist(DELAY_CAUSES)),
  /** Put off from one day to the other; promised first on `to`; paid on `to`. */
  from: v.nullable(Day),
  to: v.nullable(Day),
  amountFen: v.nullable(v.number()),
  batch: v.string(),
  /** A payment that was taken back later. */
  corrected: v.boolean(),
})
export type AwardStep = v.InferOutput<typeof AwardStep>

/** What it was computed by when it was granted; it never changes. */
export const AwardBasis = v.object({
  /** The rows of the document's table that have its benefit's name. */
  rows: v.array(v.pick(PolicyBenefit, ['appliesTo', 'amount', 'period', 'cap', 'formula'])),
  /** What an office had verified of the person. */
  facts: v.array(
    v.object({
      kind: v.picklist(VERIFIED_KINDS),
      value: v.string(),
      scheme: v.string(),
      requestNumber: v.string(),
      validUntil: Day,
    }),
  ),
})
export type AwardBasis = v.InferOutput<typeof AwardBasis>

export const AwardDetail = v.object({
  ...Award.entries,
  docNo: v.nullable(v.string()),
  /** Of its document; null for one from before this was kept. */
  policyVersion: v.nullable(v.number()),
  basis: v.nullable(AwardBasis),
  /** What came; null: nothing yet. */
  paidFen: v.nullable(v.number()),
  /** Oldest first; none is ever taken away. */
  steps: v.array(AwardStep),
  /** The other instalments of the same. */
  others: v.array(
    v.object({
      id: Id,
      instalment: v.number(),
      amountFen: v.number(),
      state: v.picklist(AWARD_STATES),
      dueOn: Day,
    }),
  ),
  allowedEvents: v.array(v.picklist(AWARD_EVENTS)),
})
export type AwardDetail = v.InferOutput<typeof AwardDetail>

export const AwardChanged = v.object({
  id: Id,
  number: v.string(),
  version: Version,
  state: v.picklist(AWARD_STATES),
})
export type AwardChanged = v.InferOutput<typeof AwardChanged>

/** How many, and how much. */
export const AwardSum = v.object({ count: v.number(), fen: v.number() })
export type AwardSum = v.InferOutput<typeof AwardSum>

const sums = { granted: AwardSum, payable: AwardSum, delayed: AwardSum, paid: AwardSum, ended: AwardSum }
/** The ledger of a year, by the day promised first. */
export const AwardSums = v.object({
  year: v.string(),
  /** Years there are awards of, the latest first. */
  years: v.array(v.string()),
  ...sums,
  late: AwardSum,
  /** What is late, by why it was put off last; `none`: nobody wrote why. The most first. */
  lateBy: v.array(v.object({ cause: v.picklist(['none', ...DELAY_CAUSES]), ...AwardSum.entries })),
  byPolicy: v.array(v.object({ policyId: Id, title: v.string(), ...sums, late: AwardSum })),
})
export type AwardSums = v.InferOutput<typeof AwardSums>
