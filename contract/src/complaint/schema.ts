import * as v from 'valibot'
import { Day, Id, Instant, Version } from '../common.ts'
import { Attachment } from '../service-request/timeline.ts'
import { NextStep } from '../service-request/next-step.ts'
import { Subject } from '../subject.ts'
import { COMPLAINT_KINDS } from './rules.ts'
import { COMPLAINT_ACTORS, COMPLAINT_EVENTS, COMPLAINT_STATES } from './workflow.ts'

export const Complaint = v.object({
  id: Id,
  /** TS-2026-000012 */
  number: v.string(),
  kind: v.picklist(COMPLAINT_KINDS),
  state: v.picklist(COMPLAINT_STATES),
  version: Version,
  /** The beginning of what was written. */
  words: v.string(),
  /** What it is about, where the person said so: 子女入学 and its number. */
  about: v.nullable(v.object({ subject: Subject, title: v.string(), number: v.string() })),
  /** 高若渝: whose it is. */
  who: v.string(),
  /** The coordinator who answers it; empty: nobody yet. */
  owner: v.string(),
  /** The one who asks answers it. */
  mine: v.boolean(),
  submittedAt: Instant,
  nextStep: v.nullable(NextStep),
})
export type Complaint = v.InferOutput<typeof Complaint>

export const ComplaintStep = v.object({
  id: Id,
  kind: v.picklist(['submit', ...COMPLAINT_EVENTS]),
  by: v.picklist(COMPLAINT_ACTORS),
  name: v.string(),
  at: Instant,
  words: v.string(),
  attachments: v.array(Attachment),
})
export type ComplaintStep = v.InferOutput<typeof ComplaintStep>

export const ComplaintDetail = v.object({
  ...Complaint.entries,
  /** Oldest first. */
  steps: v.array(ComplaintStep),
  /** The last day something can be asked back; null: nothing can. */
  askUntil: v.nullable(Day),
  allowedEvents: v.array(v.picklist(COMPLAINT_EVENTS)),
})
export type ComplaintDetail = v.InferOutput<typeof ComplaintDetail>

export const ComplaintChanged = v.object({
  id: Id,
  number: v.string(),
  version: Version,
  state: v.picklist(COMPLAINT_STATES),
})
export type ComplaintChanged = v.InferOutput<typeof ComplaintChanged>
