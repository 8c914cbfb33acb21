import * as v from 'valibot'
import { draftKey, useKeptDraft, type DraftShape, type KeptDraft } from './kept-draft'

/** A part as it is being typed; null: as it is saved. */
interface Typed<T> {
  part: T | null
}

const shape: DraftShape<Typed<never>> = {
  parts: { part: v.nullable(v.custom<never>((value) => typeof value === 'object')) },
  empty: { part: null },
}

/** Something saved while one changes it: kept on the phone until it is saved again. */
export function useKeptPart<T extends object>(
  kind: Parameters<typeof draftKey>[0],
  id: string,
  saved: T,
): { part: T; change: (more: Partial<T>) => void; clear: () => void } {
  const kept = useKeptDraft(draftKey(kind, id), shape as unknown as DraftShape<Typed<T>>) as KeptDraft<
    Typed<T>
  >
  const part = kept.draft.part ?? saved
  return {
    part,
    change: (more) => kept.change((before) => ({ part: { ...(before.part ?? saved), ...more } })),
    clear: () => kept.clear(),
  }
}
