import { useMemo, useState } from 'react'
import { hasCode } from '@talent/contract'
import { DraftBody } from '@talent/contract/matter'
import type { Change } from '@talent/contract/publication'
import * as v from 'valibot'
import type { MatterDraft } from '@/features/matter'
import { useKeptDraft, type DraftShape } from '@/lib/kept-draft'

interface KeptForm extends DraftBody {
  /** 怎么说好的 */
  note: string
  /** 代办码, as it was typed. */
  code: string
}
type Beside = Pick<KeptForm, 'note' | 'code'>

export interface FormKept {
  readonly draft: MatterDraft
  readonly note: string
  readonly code: string
  readonly write: (beside: Partial<Beside>) => void
}

/**
 * A matter's form that is kept on this phone alone until it is sent, beginning with what somebody filled in. It is no draft
 * of whoever fills it in, and nothing of theirs gets into it.
 */
export function useKeptForm(key: string, begun: DraftBody, told: readonly Change[] = []): FormKept {
  const [start] = useState(begun)
  const shape = useMemo<DraftShape<KeptForm>>(
    () => ({
      parts: { ...DraftBody.entries, deferred: v.array(v.string()), note: v.string(), code: v.string() },
      empty: { ...start, note: '', code: '' },
    }),
    [start],
  )
  const { draft: kept, change, clear } = useKeptDraft(key, shape)
  const [changes, setChanges] = useState(told)
  const { note, code, ...body } = kept
  return {
    note,
    code,
    write: (beside) => change(beside),
    draft: {
      body,
      change: (part) => change((now) => part(now)),
      status: null,
      conflicts: [],
      changes,
      choose: () => undefined,
      save: async () => true,
      submit: async (send) => {
        try {
          const made = await send('')
          clear()
          return made
        } catch (error) {
          if (hasCode(error, 'stale_version')) setChanges(error.detail.changes ?? [])
          throw error
        }
      },
    },
  }
}
