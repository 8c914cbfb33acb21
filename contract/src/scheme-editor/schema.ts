import * as v from 'valibot'
import { Day, Instant } from '../common.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'
import { HistoryEntry, Reviewing, REVIEW_STATES, WorkingCopyMark } from '../publication/schema.ts'
import { SchemeContent } from './content.ts'

export const SchemeCopy = v.object({ ...WorkingCopyMark.entries, content: SchemeContent })
export type SchemeCopy = v.InferOutput<typeof SchemeCopy>

export const EditableScheme = v.object({
  code: v.string(),
  name: v.string(),
  /** Published last, and from when it holds. */
  version: v.number(),
  inForceFrom: Day,
  /** Who wrote the working copy last, and when; null where there is none. */
  copy: v.nullable(v.object({ by: v.string(), at: Instant, review: v.picklist(REVIEW_STATES) })),
})
export type EditableScheme = v.InferOutput<typeof EditableScheme>

export const SchemeEditor = v.object({
  code: v.string(),
  /** Published last: in force, or to be from its day on. */
  published: v.object({ version: v.number(), content: SchemeContent }),
  /** The number the next one gets: those of versions that were taken back aren't given again. */
  nextVersion: v.number(),
  copy: v.nullable(SchemeCopy),
  review: Reviewing,
  /** Requests for recognition open now: each is verified by what held on the day it was handed in. */
  open: v.number(),
  /** What the published version is spoken of by. */
  references: v.object({
    classes: v.array(v.object({ category: v.picklist(TALENT_CATEGORIES), policies: v.array(v.string()) })),
    name: v.array(v.string()),
    forms: v.array(v.object({ title: v.string(), options: v.array(v.string()) })),
  }),
  /** What a credential may lead to. */
  matters: v.array(v.object({ code: v.string(), title: v.string() })),
  /** Keys of standards in any version: none comes to mean something else. */
  takenKeys: v.array(v.string()),
  /** The newest first. */
  history: v.array(HistoryEntry),
})
export type SchemeEditor = v.InferOutput<typeof SchemeEditor>

/** Not one typed word in it: the answer is kept under its key. */
export const SchemeChanged = v.object({ version: v.number() })
