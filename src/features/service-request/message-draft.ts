import { useCallback, useState } from 'react'
import type { Attachment } from '@talent/contract'
import { draftKey } from '@/lib/draft-key'
import { readStored, removeStored, writeStored } from '@/lib/storage'

export interface MessageDraft {
  text: string
  files: Attachment[]
}

const EMPTY: MessageDraft = { text: '', files: [] }

/** What is being written on one request; survives leaving the page. */
export function useMessageDraft(requestId: string) {
  const [key] = useState(() => draftKey('message', requestId))
  const [draft, setDraft] = useState<MessageDraft>(() => readStored<MessageDraft>(key) ?? EMPTY)
  const change = useCallback(
    (part: Partial<MessageDraft> | ((before: MessageDraft) => Partial<MessageDraft>)) =>
      setDraft((before) => {
        const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        if (next.text === '' && next.files.length === 0) removeStored(key)
        else writeStored(key, next)
        return next
      }),
    [key],
  )
  return { draft, change, clear: useCallback(() => change(EMPTY), [change]) }
}
