import { useCallback, useEffect, useState } from 'react'
import * as v from 'valibot'
import { ContractError, hasCode } from '@talent/contract'
import { AboutCard, Attachment, postMessage, type RequestDetail } from '@talent/contract/service-request'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { isOnline, onReconnect } from '@/lib/network'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { SentAlong } from './message-draft'

/** A message on its way: kept on the phone with its key until the server said yes, so that it is sent once. */
const Unsent = v.object({
  key: v.string(),
  text: v.string(),
  files: v.array(Attachment),
  matterFiles: v.optional(v.array(SentAlong)),
  about: v.optional(v.nullable(AboutCard)),
  /** The last number seen when it was written. */
  seen: v.number(),
})
export type Unsent = v.InferOutput<typeof Unsent>
const SHAPE: DraftShape<{ items: Unsent[] }> = { parts: { items: v.array(Unsent) }, empty: { items: [] } }

const TRY_AGAIN_MS = 15_000

/** Nobody knows whether it arrived: it is sent again. Anything else the server refused, and can be mended. */
const mayPass = (error: unknown) =>
  !(error instanceof ContractError) || hasCode(error, 'internal', 'unavailable')

export interface Outbox {
  items: readonly Unsent[]
  busy: boolean
  /** Why the first of them didn't go; null while it is on its way, or not tried yet. */
  error: Error | null
  /** How many entries of the other side came before the first could go. */
  newer: number
  put: (message: Pick<Unsent, 'text' | 'files' | 'matterFiles' | 'about'>) => void
  /** Tries again; `confirmed`: what is newer was seen. */
  retry: (confirmed?: boolean) => void
  remove: (key: string) => void
}

/**
 * Messages of one request in the order they were written: the next isn't sent before the former. What nobody answered stays
 * and goes when the connection is back; what the server refuses is given back
 * (`refused`) with all behind it, to be mended.
 */
export function useOutbox(
  request: Pick<RequestDetail, 'id' | 'lastSeq'>,
  refused: (messages: readonly Unsent[], error: Error) => void,
): Outbox {
  const { draft, keepRest } = useKeptDraft(draftKey('unsent', request.id), SHAPE)
  const { items } = draft
  const [error, setError] = useState<Error | null>(null)
  const without = useCallback(
    (key: string) => keepRest((now) => ({ items: now.items.filter((one) => one.key !== key) })),
    [keepRest],
  )
  const { submit, busy } = useSubmit(async (first: Unsent) => {
    setError(null)
    const { key, text, files, matterFiles = [], about, seen } = first
    const body = {
      text,
      fileIds: files.map(({ fileId }) => fileId),
      ...(matterFiles.length > 0 && { matterFiles: matterFiles.map((one) => one.key) }),
      ...(about && { about: { kind: about.kind, id: about.id } }),
      seen,
    }
    try {
      await call(postMessage, { params: { id: request.id }, body }, { idempotencyKey: key })
      without(key)
    } catch (failure) {
      if (!mayPass(failure) && !hasCode(failure, 'newer_entries')) {
        // Those behind it too: none of them is to come before it.
        keepRest(({ items: given }) => {
          refused(given, failure as Error)
          return { items: [] }
        })
      } else setError(failure as Error)
    }
  })
  const [first] = items
  useEffect(() => {
    if (first !== undefined && error === null && !busy) void submit(first)
  }, [first, error, busy, submit])
  // As long as the other side's are newer it waits for who wrote it; else the connection was what lacked.
  const again = useCallback(() => setError((now) => (hasCode(now, 'newer_entries') ? now : null)), [])
  useEffect(() => onReconnect(again), [again])
  useEffect(() => {
    // The phone has a connection, the service doesn't answer: nobody tells when it does.
    const timer = error === null ? undefined : setTimeout(again, TRY_AGAIN_MS)
    return () => clearTimeout(timer)
  }, [error, again])
  return {
    items,
    busy,
    error,
    newer: hasCode(error, 'newer_entries') ? (error.detail.newer ?? 1) : 0,
    put: (message) => {
      const one: Unsent = { ...message, key: newIdempotencyKey(), seen: request.lastSeq }
      keepRest((now) => ({ items: [...now.items, one] }))
      if (isOnline()) again()
    },
    retry: (confirmed = false) => {
      if (confirmed)
        keepRest((now) => ({ items: now.items.map((one) => ({ ...one, seen: request.lastSeq })) }))
      setError(null)
    },
    remove: (key) => {
      without(key)
      setError(null)
    },
  }
}
