import { useState } from 'react'
import type { DraftBody, Matter } from '@talent/contract/matter'
import { EMPTY_BODY } from '@/features/matter/form/draft-store'
import type { MatterDraft } from '@/features/matter/form/use-matter-draft'

/** A matter as far as its form is concerned. */
export const aMatterForm = (more: Partial<Matter> = {}): Matter =>
  ({
    ...{ code: 'child-schooling', title: '子女入学', demo: true, notice: null, basis: [], version: 1 },
    ...{ sections: [], materials: [], consents: [], appointment: null },
    ...more,
  }) as unknown as Matter

/** A draft in memory alone. */
export function useDraftInMemory(filled: DraftBody = EMPTY_BODY): MatterDraft {
  const [body, setBody] = useState(filled)
  return {
    body,
    change: (part) => setBody((before) => ({ ...before, ...part(before) })),
    status: null,
    conflicts: [],
    changes: [],
    choose: jest.fn(),
    save: () => Promise.resolve(true),
    submit: (send) => send('key'),
  }
}
