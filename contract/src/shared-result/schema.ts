import * as v from 'valibot'
import { Day, Id, Instant } from '../common.ts'
import { ConsentText } from '../matter/schema.ts'

const nullableText = v.nullable(v.string())

/** One line of 您符合吗 as it was judged then (`Standing`), and of its fact who verified it and when. */
export const SharedStanding = v.object({
  depth: v.number(),
  text: v.string(),
  clause: nullableText,
  outcome: v.picklist(['met', 'unmet', 'unknown']),
  said: nullableText,
  change: nullableText,
  proof: v.nullable(v.object({ by: v.string(), paper: v.string(), where: v.string() })),
  /** Null: as the talent said it. `by`: the number of the request it was verified in. */
  verified: v.nullable(v.object({ by: v.string(), on: Day })),
})
export type SharedStanding = v.InferOutput<typeof SharedStanding>

/** How each condition of a policy was judged for somebody, as they let the commissioner of one request see it. */
export const SharedResult = v.object({
  id: Id,
  request: v.object({ id: Id, number: v.string() }),
  policy: v.object({ id: Id, title: v.string(), docNo: nullableText, version: v.number() }),
  /** Another version of the policy holds by now, or it was taken back. */
  outdated: v.boolean(),
  sharedAt: Instant,
  /** The reader is whose it is; then `consent` is what they can withdraw, null once it is. */
  mine: v.boolean(),
  consent: v.nullable(Id),
  /** Null once it was taken back: nothing of it is kept. */
  result: v.nullable(
    v.object({
      verdict: v.picklist(['eligible', 'near', 'ineligible', 'to-verify', 'unjudged']),
      on: Day,
      standings: v.array(SharedStanding),
    }),
  ),
})
export type SharedResult = v.InferOutput<typeof SharedResult>

/** With whom one may share: what is being handled for one and by whom. */
export const ResultSharing = v.object({
  consent: ConsentText,
  requests: v.array(
    v.object({ id: Id, number: v.string(), title: v.string(), commissionerName: v.string() }),
  ),
})
export type ResultSharing = v.InferOutput<typeof ResultSharing>

/** Not one typed word in it: the answer is kept under its key. */
export const ResultShared = v.object({ id: Id })
