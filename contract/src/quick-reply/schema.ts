import * as v from 'valibot'
import { Id, Key, line, text } from '../common.ts'
import { LIMITS } from '../limits.ts'
import { replyFault } from './blanks.ts'

/** 常用语: one's own, or shared by all commissioners; for every matter, or for one. */
export const QuickReply = v.object({
  id: Id,
  title: v.string(),
  text: v.string(),
  matterCode: v.nullable(v.string()),
  /** Of the matter; null: for every matter. */
  matterTitle: v.nullable(v.string()),
  version: v.number(),
})
export type QuickReply = v.InferOutput<typeof QuickReply>

export const QuickReplyInput = v.object({
  title: line(LIMITS.quickReplyTitle, '名称'),
  text: v.pipe(
    text(LIMITS.message, '内容'),
    v.rawCheck(({ dataset, addIssue }) => {
      const fault = dataset.typed ? replyFault(dataset.value) : null
      if (fault !== null) addIssue({ message: fault })
    }),
  ),
  matterCode: v.optional(v.nullable(Key), null),
})
export type QuickReplyInput = v.InferOutput<typeof QuickReplyInput>

/** One with what the request tells filled in. */
export const FilledReply = v.object({ id: Id, title: v.string(), text: v.string() })
export type FilledReply = v.InferOutput<typeof FilledReply>

export const QuickReplyChanged = v.object({ id: Id, version: v.number() })
