import * as v from 'valibot'
import { WRITTEN_KINDS, type ComplaintKind } from '@talent/contract/complaint'
import { DraftFile } from '@talent/contract/matter'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface WrittenDraft {
  words: string
  files: DraftFile[]
}
const WRITTEN = { words: v.string(), files: v.array(DraftFile) }
const WRITTEN_SHAPE: DraftShape<WrittenDraft> = { parts: WRITTEN, empty: { words: '', files: [] } }

/** What is being asked back or answered on one complaint. */
export const useWrittenDraft = (id: string) => useKeptDraft(draftKey('complaint', id), WRITTEN_SHAPE)

interface ComplaintDraft extends WrittenDraft {
  kind: Exclude<ComplaintKind, 'objection'>
  /** The request it is about; null: none. */
  about: string | null
}
const SHAPE: DraftShape<ComplaintDraft> = {
  parts: { ...WRITTEN, kind: v.picklist(WRITTEN_KINDS), about: v.nullable(v.string()) },
  empty: { kind: 'complaint', about: null, words: '', files: [] },
}

/** A new one; of one that is begun from a request, apart. */
export const useComplaintDraft = (about: string | undefined) =>
  useKeptDraft(draftKey('complain', about ?? 'new'), SHAPE)
