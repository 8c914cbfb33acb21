import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import { NextStep } from '../service-request/next-step.ts'
import { Subject } from '../subject.ts'

/** One thing that happened, as it was then. */
export const News = v.object({
  id: Id,
  /** 林专员受理了您的申请 */
  what: v.string(),
  /** What was written with it, its beginning where it is long; empty when nothing was, or the reader may not see it any more. */
  words: v.string(),
  at: Instant,
  read: v.boolean(),
})
export type News = v.InferOutput<typeof News>

/** All the news of one thing: the newest, older ones under it, and who acts next by when, as of now. */
export const InboxItem = v.object({
  ...News.entries,
  /** What it is about; the client finds the page by its kind. */
  subject: Subject,
  title: v.string(),
  number: v.string(),
  /** Older news of the same thing, newest first, the latest ten. */
  earlier: v.array(News),
  /** Of all its news, however old. */
  unread: v.number(),
  nextStep: v.nullable(NextStep),
})
export type InboxItem = v.InferOutput<typeof InboxItem>
