import * as v from 'valibot'
import { Attachment } from '@talent/contract'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface MessageDraft {
  text: string
  files: Attachment[]
}
const SHAPE: DraftShape<MessageDraft> = {
  parts: { text: v.string(), files: v.array(Attachment) },
  empty: { text: '', files: [] },
}

/** What is being written on one request. */
export const useMessageDraft = (requestId: string) => useKeptDraft(draftKey('message', requestId), SHAPE)
