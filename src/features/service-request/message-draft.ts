import * as v from 'valibot'
import { Attachment } from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface MessageDraft {
  text: string
  files: Attachment[]
}
const SHAPE: DraftShape<MessageDraft> = {
  parts: { text: v.string(), files: v.array(Attachment) },
  empty: { text: '', files: [] },
}

/** What was typed or attached while a message was on its way; words changed in the middle stay as they are. */
export const withoutSent = (now: MessageDraft, sent: MessageDraft): MessageDraft => ({
  text: now.text.startsWith(sent.text) ? now.text.slice(sent.text.length).trimStart() : now.text,
  files: now.files.filter(({ fileId }) => !sent.files.some((file) => file.fileId === fileId)),
})

/** What is being written on one request. */
export const useMessageDraft = (requestId: string) => useKeptDraft(draftKey('message', requestId), SHAPE)
