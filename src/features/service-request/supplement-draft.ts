import * as v from 'valibot'
import { DraftFile } from '@talent/contract/matter'
import type { RequestDetail, SupplementItem } from '@talent/contract/service-request'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { notHandedIn } from './handed-in-files'

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
export function useSupplementDraft(request: Pick<RequestDetail, 'id' | 'materials' | 'timeline'>) {
  const { draft, ...store } = useKeptDraft(draftKey('supplement', request.id), SHAPE)
  const items = Object.entries(draft.items).map(
    ([key, { files, text }]) => [key, { files: notHandedIn(request, files), text }] as const,
  )
  return { ...store, draft: { ...draft, items: Object.fromEntries(items) } }
}

/** Asked for and neither a file nor a word given. */
export const missingItems = (items: readonly SupplementItem[], { items: given }: SupplementDraft): string[] =>
  items
    .map(({ key }) => key)
    .filter((key) => (given[key]?.files.length ?? 0) === 0 && (given[key]?.text.trim() ?? '') === '')
