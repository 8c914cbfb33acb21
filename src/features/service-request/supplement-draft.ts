import * as v from 'valibot'
import { DraftFile } from '@talent/contract/matter'
import type { SupplementItem } from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'

const ItemAnswer = v.object({ files: v.array(DraftFile), text: v.string() })
export type ItemAnswer = v.InferOutput<typeof ItemAnswer>
interface SupplementDraft {
  /** By the key of what is asked for. */
  items: Record<string, ItemAnswer>
  note: string
}

export const NO_ANSWER: ItemAnswer = { files: [], text: '' }
const SHAPE: DraftShape<SupplementDraft> = {
  parts: { items: v.record(v.string(), ItemAnswer), note: v.string() },
  empty: { items: {}, note: '' },
}

/** What is being supplied on one request. */
export const useSupplementDraft = (requestId: string) =>
  useKeptDraft(draftKey('supplement', requestId), SHAPE)

/** Asked for and neither a file nor a word given. */
export const missingItems = (items: readonly SupplementItem[], { items: given }: SupplementDraft): string[] =>
  items
    .map(({ key }) => key)
    .filter((key) => (given[key]?.files.length ?? 0) === 0 && (given[key]?.text.trim() ?? '') === '')
