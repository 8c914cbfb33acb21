import * as v from 'valibot'
import { AboutCard, Attachment } from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

/** Of the matter by its key: the current file goes along. */
export const SentAlong = v.object({ key: v.string(), name: v.string() })
export type SentAlong = v.InferOutput<typeof SentAlong>

interface MessageDraft {
  text: string
  files: Attachment[]
  matterFiles: SentAlong[]
  /** What it asks about. */
  about: AboutCard | null
}
const SHAPE: DraftShape<MessageDraft> = {
  parts: {
    text: v.string(),
    files: v.array(Attachment),
    matterFiles: v.array(SentAlong),
    about: v.nullable(AboutCard),
  },
  empty: { text: '', files: [], matterFiles: [], about: null },
}

/** What was typed or attached while a message was on its way; words changed in the middle stay as they are. */
export const withoutSent = (now: MessageDraft, sent: MessageDraft): MessageDraft => ({
  text: now.text.startsWith(sent.text) ? now.text.slice(sent.text.length).trimStart() : now.text,
  files: now.files.filter(({ fileId }) => !sent.files.some((file) => file.fileId === fileId)),
  matterFiles: now.matterFiles.filter(({ key }) => !sent.matterFiles.some((one) => one.key === key)),
  about: now.about?.id === sent.about?.id ? null : now.about,
})

/** What is being written on one request. */
export const useMessageDraft = (requestId: string) => useKeptDraft(draftKey('message', requestId), SHAPE)
