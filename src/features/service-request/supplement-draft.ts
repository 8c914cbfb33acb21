import { useCallback, useState } from 'react'
import * as v from 'valibot'
import { DraftFile, type SupplementItem } from '@talent/contract'
import { draftKey } from '@/lib/draft-key'
import { readStored, removeStored, writeStored } from '@/lib/storage'

const ItemAnswer = v.object({ files: v.array(DraftFile), text: v.string() })
const SupplementDraft = v.object({ items: v.record(v.string(), ItemAnswer), note: v.string() })
export type ItemAnswer = v.InferOutput<typeof ItemAnswer>
export type SupplementDraft = v.InferOutput<typeof SupplementDraft>

export const NO_ANSWER: ItemAnswer = { files: [], text: '' }
const EMPTY: SupplementDraft = { items: {}, note: '' }

/** One kept by an older version is begun anew. */
function storedDraft(key: string): SupplementDraft {
  const stored = readStored(key)
  return v.is(SupplementDraft, stored) ? stored : EMPTY
}

/** What is being supplied on one request; survives leaving the page. */
export function useSupplementDraft(requestId: string) {
  const [key] = useState(() => draftKey('supplement', requestId))
  const [draft, setDraft] = useState<SupplementDraft>(() => storedDraft(key))
  const change = useCallback(
    (update: (before: SupplementDraft) => SupplementDraft) =>
      setDraft((before) => {
        const next = update(before)
        writeStored(key, next)
        return next
      }),
    [key],
  )
  return { draft, change, clear: useCallback(() => removeStored(key), [key]) }
}

/** Asked for and neither a file nor a word given. */
export const missingItems = (items: readonly SupplementItem[], { items: given }: SupplementDraft): string[] =>
  items.map(({ key }) => key).filter((key) => (given[key]?.files.length ?? 0) === 0 && (given[key]?.text.trim() ?? '') === '')
