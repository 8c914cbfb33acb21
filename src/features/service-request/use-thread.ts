import { useState } from 'react'
import { listThread, type RequestDetail, type TimelineEntry } from '@talent/contract'
import { call } from '@/lib/request'

export type ThreadOf = Pick<RequestDetail, 'id' | 'timeline' | 'earlier'>

interface Kept {
  request: ThreadOf
  /** Without a gap, oldest first. */
  entries: readonly TimelineEntry[]
  earlier: string | null
}

/** What is known and goes on into the newest page, and that page; only the page when the two don't meet. */
export function joined(kept: Kept, request: ThreadOf): Kept {
  const first = request.timeline[0]
  const at = kept.request.id === request.id ? kept.entries.findIndex((entry) => entry.id === first?.id) : -1
  return at > 0
    ? { request, entries: [...kept.entries.slice(0, at), ...request.timeline], earlier: kept.earlier }
    : { request, entries: request.timeline, earlier: request.earlier }
}

/** The thread as far as it has been read back; a newer answer of the request keeps what was read. */
export function useThread(request: ThreadOf) {
  const [kept, setKept] = useState<Kept>({ request, entries: request.timeline, earlier: request.earlier })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const now = kept.request === request ? kept : joined(kept, request)
  if (now !== kept) setKept(now)
  const loadEarlier = () => {
    const { earlier } = now
    if (busy || earlier === null) return
    setBusy(true)
    setError(undefined)
    call(listThread, { params: { id: request.id }, query: { cursor: earlier } })
      .then(({ items, nextCursor }) =>
        // What has been read meanwhile from elsewhere is another thread's, or has gone on without this page.
        setKept((before) =>
          before.earlier === earlier
            ? { ...before, entries: [...items.reverse(), ...before.entries], earlier: nextCursor }
            : before,
        ),
      )
      .catch((reason: unknown) => setError(reason as Error))
      .finally(() => setBusy(false))
  }
  return { entries: now.entries, earlier: now.earlier, busy, error, loadEarlier }
}
