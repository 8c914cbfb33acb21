import * as v from 'valibot'
import { DraftFile } from '@talent/contract/matter'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface HandInDraft {
  /** By material. */
  files: Record<string, DraftFile[]>
  note: string
}

const SHAPE: DraftShape<HandInDraft> = {
  parts: { files: v.record(v.string(), v.array(DraftFile)), note: v.string() },
  empty: { files: {}, note: '' },
}

/** What is being handed in later on one request. */
export const useHandInDraft = (requestId: string) => useKeptDraft(draftKey('hand-in', requestId), SHAPE)
