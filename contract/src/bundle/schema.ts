import * as v from 'valibot'
import { Id } from '../common.ts'

/** One of the matters of a bundle. `key` names it within the bundle and begins the places of its fields: short, and for good. */
export const BundlePart = v.object({ key: v.pipe(v.string(), v.regex(/^[a-z]{1,8}$/)), matterCode: Id })
export type BundlePart = v.InferOutput<typeof BundlePart>

/**
 * 一件事: several matters asked for in one form. It says only which; what they share is told by their fields (`fact`) and
 * materials (`proof`), so that a matter that changes needs no change here.
 */
export const Bundle = v.object({
  code: Id,
  title: v.string(),
  summary: v.string(),
  icon: v.string(),
  /** In the order they are offered. */
  parts: v.array(BundlePart),
  demo: v.boolean(),
})
export type Bundle = v.InferOutput<typeof Bundle>
