import * as v from 'valibot'
import { list } from '../bounded.ts'
import { Id, Key, line, text } from '../common.ts'
import { TOO_MANY_FILES } from '../file/file-ids.ts'
import { LIMITS, MOST } from '../limits.ts'
import { MatterFile } from '../matter/matter-file.ts'
import { replyFault } from './blanks.ts'

/** Files of a matter by their keys: whichever is current when it is sent goes along. */
export const MatterFileKeys = list(Key, MOST.files, TOO_MANY_FILES)

/** What it is put into: a message of a thread, or what an enterprise's contact answers an applicant with. */
export const REPLY_USES = ['message', 'invite', 'hire', 'refuse'] as const
export type ReplyUse = (typeof REPLY_USES)[number]

/** 常用语: one's own, or shared by all commissioners; for every matter, or for one. */
export const QuickReply = v.object({
  id: Id,
  title: v.string(),
  text: v.string(),
  matterCode: v.nullable(v.string()),
  /** Of the matter; null: for every matter. */
  matterTitle: v.nullable(v.string()),
  /** Of the matter's files those that go along; `name` null: the matter has it no more. */
  files: v.array(v.object({ key: Key, name: v.nullable(v.string()) })),
  use: v.picklist(REPLY_USES),
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
  /** Of this matter, and of no other. */
  files: v.optional(MatterFileKeys, []),
  use: v.optional(v.picklist(REPLY_USES, '请选择用在哪里'), 'message'),
})
export type QuickReplyInput = v.InferOutput<typeof QuickReplyInput>

/** One with what the request tells filled in, and the current files of its matter that go along. */
export const FilledReply = v.object({
  id: Id,
  title: v.string(),
  text: v.string(),
  files: v.array(v.pick(MatterFile, ['key', 'name', 'file'])),
})
export type FilledReply = v.InferOutput<typeof FilledReply>

export const QuickReplyChanged = v.object({ id: Id, version: v.number() })
