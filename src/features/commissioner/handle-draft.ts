import { useCallback, useEffect, useRef, useState } from 'react'
import type { Attachment, Outcome, TRANSFER_REASONS } from '@talent/contract'
import { draftKey } from '@/lib/draft-key'
import { readStored, removeStored, writeStored } from '@/lib/storage'
import type { MaterialChecks } from './supplement-items'

/** What staff typed on one request and haven't sent; kept on the phone so that a call or a crash costs nothing. */
export interface HandleDraft {
  checks: MaterialChecks
  extra: string
  supplementNote: string
  /** Working days the talent gets. */
  supplementDays: number
  acceptNote: string
  decline: { reason: string; basis: string; otherRoute: string }
  progress: { doing: string; dueOn: string | null }
  resolve: { outcome: Outcome | null; text: string; files: Attachment[] }
  transfer: { commissionerId: string | null; reason: (typeof TRANSFER_REASONS)[number] | null; note: string }
}

export const EMPTY_DRAFT: HandleDraft = {
  checks: {},
  extra: '',
  supplementNote: '',
  supplementDays: 5,
  acceptNote: '',
  decline: { reason: '', basis: '', otherRoute: '' },
  progress: { doing: '', dueOn: null },
  resolve: { outcome: null, text: '', files: [] },
  transfer: { commissionerId: null, reason: null, note: '' },
}

const keyOf = (requestId: string) => draftKey('handle', requestId)
/** Typing pauses this long before it is written; leaving the page writes at once. */
const WRITE_AFTER_MS = 400

const isEmpty = (draft: HandleDraft) => JSON.stringify(draft) === JSON.stringify(EMPTY_DRAFT)

export const readHandleDraft = (requestId: string): HandleDraft => ({
  ...EMPTY_DRAFT,
  ...readStored<Partial<HandleDraft>>(keyOf(requestId)),
})

function writeHandleDraft(key: string, draft: HandleDraft): void {
  if (isEmpty(draft)) removeStored(key)
  else writeStored(key, draft)
}

export interface HandleDraftStore {
  draft: HandleDraft
  /** As a function where several changes may come before the next drawing, e.g. files one after the other. */
  change: (part: Partial<HandleDraft> | ((draft: HandleDraft) => Partial<HandleDraft>)) => void
  /** Sent: these parts start empty again. */
  clear: (...parts: (keyof HandleDraft)[]) => void
}

export function useHandleDraft(requestId: string): HandleDraftStore {
  // As of opening: what is written away when the session has ended is still this person's.
  const [key] = useState(() => keyOf(requestId))
  const [draft, setDraft] = useState(() => readHandleDraft(requestId))
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const keep = useCallback(
    (next: HandleDraft, now: boolean) => {
      latest.current = next
      setDraft(next)
      clearTimeout(timer.current)
      timer.current = undefined
      if (now) writeHandleDraft(key, next)
      else
        timer.current = setTimeout(() => {
          timer.current = undefined
          writeHandleDraft(key, next)
        }, WRITE_AFTER_MS)
    },
    [key],
  )
  useEffect(
    () => () => {
      // Nothing new: what signing out has just cleared must not be written again.
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      writeHandleDraft(key, latest.current)
    },
    [key],
  )

  return {
    draft,
    change: useCallback(
      (part) => keep({ ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }, false),
      [keep],
    ),
    clear: useCallback(
      (...parts) => keep({ ...latest.current, ...Object.fromEntries(parts.map((part) => [part, EMPTY_DRAFT[part]])) }, true),
      [keep],
    ),
  }
}
