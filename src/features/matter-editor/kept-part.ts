import * as v from 'valibot'
import { draftKey, useKeptDraft, type DraftShape, type KeptDraft } from '@/lib/kept-draft'

/** A part as it is being typed; null: as it is saved. */
interface Typed<T> {
  part: T | null
}

const shape: DraftShape<Typed<never>> = {
  parts: { part: v.nullable(v.custom<never>((value) => typeof value === 'object')) },
  empty: { part: null },
}

/** One field, material or the terms of a matter while one types: kept on the phone until it is saved. */
export function useKeptPart<T extends object>(
  code: string,
  place: string,
  saved: T,
): { part: T; change: (more: Partial<T>) => void; clear: () => void } {
  const kept = useKeptDraft(
    draftKey('matter-edit', `${code}:${place}`),
    shape as unknown as DraftShape<Typed<T>>,
  ) as KeptDraft<Typed<T>>
  const part = kept.draft.part ?? saved
  return {
    part,
    change: (more) => kept.change((before) => ({ part: { ...(before.part ?? saved), ...more } })),
    clear: () => kept.clear(),
  }
}
