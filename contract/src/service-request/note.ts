import * as v from 'valibot'
import { Id, Instant } from '../common.ts'
import { Attachment, Author } from './timeline.ts'

/**
 * 内部备注: what staff write to each other about a request. It is no entry of the thread: nothing that is made of the
 * thread, for whomever, can carry one along.
 */
export const Note = v.object({
  id: Id,
  /** Counts the notes of one request; what is told of a later one isn't here yet. */
  seq: v.number(),
  at: Instant,
  author: Author,
  text: v.string(),
  attachments: v.array(Attachment),
})
export type Note = v.InferOutput<typeof Note>
