import * as v from 'valibot'
import { Id } from '../common.ts'

/** What one asks about: a policy, or an instalment of what was granted by one. */
export const AskedAbout = v.object({ kind: v.picklist(['policy', 'award']), id: Id })
export type AskedAbout = v.InferOutput<typeof AskedAbout>

/** As it was called when it was asked about, whatever becomes of it: a card of the thread that opens it. */
export const AboutCard = v.object({
  ...AskedAbout.entries,
  title: v.string(),
  /** 文号 of a policy, DX-2026-000012 of an award; empty: it has none. */
  number: v.string(),
  /** Of a policy, the version that stood then; null: an award has none. */
  version: v.nullable(v.number()),
})
export type AboutCard = v.InferOutput<typeof AboutCard>

/** A card of the thread: what was asked about, a result its talent lets the commissioner see, or posts that were recommended. */
export const ThreadCard = v.object({
  ...AboutCard.entries,
  kind: v.picklist([...AskedAbout.entries.kind.options, 'shared_result', 'recommended_posts']),
})
export type ThreadCard = v.InferOutput<typeof ThreadCard>
