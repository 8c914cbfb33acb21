import { useState } from 'react'
import { listThread, type RequestDetail, type TimelineEntry } from '@talent/contract/service-request'
import { call } from '@/lib/request'
import { useKeptPlace } from '@/lib/use-kept-place'

export type ThreadOf = Pick<RequestDetail, 'id' | 'timeline' | 'earlier'>

interface Kept {
  request: ThreadOf
  /** Without a gap, oldest first. */
  entries: readonly TimelineEntry[]
  /** How many of the oldest are folded away. */
  folded: number
  earlier: string | null
}

/** A page opens at what is newest; this many leave its head in view. */
const NEWEST = 3
/** Older ones asked for at once; the server answers fewer where they are long. */
const OLDER = '50'

const opened = (request: ThreadOf): Kept => ({
  request,
  entries: request.timeline,
  folded: Math.max(0, request.timeline.length - NEWEST),
  earlier: request.earlier,
})

/** What is known and goes on into the newest page, and that page; only the page when the two don't meet. */
export function joined(kept: Kept, request: ThreadOf): Kept {
  const first = request.timeline[0]
  const at = kept.request.id === request.id ? kept.entries.findIndex((entry) => entry.id === first?.id) : -1
  return at < 0
    ? opened(request)
    : { ...kept, request, entries: [...kept.entries.slice(0, at), ...request.timeline] }
}

const endOf = (requestId: string) => `thread-end-${requestId}`

/**
 * The newest of the thread and as much before it as has been read back; a newer answer of the request keeps what was read.
 * `end`: the id of what is below all entries; what comes in above leaves it where the reader has it.
 */
export function useThread(request: ThreadOf) {
  const [kept, setKept] = useState<Kept>(() => opened(request))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const now = kept.request === request ? kept : joined(kept, request)
  if (now !== kept) setKept(now)
  const entries = now.entries.slice(now.folded)
  const end = endOf(request.id)
  const keepPlace = useKeptPlace(end, entries[0]?.id)
  const showEarlier = () => {
    const { earlier, folded } = now
    if (folded > 0) {
      void keepPlace().then(() => setKept((before) => ({ ...before, folded: 0 })))
      return
    }
    if (busy || earlier === null) return
    setBusy(true)
    setError(undefined)
    call(listThread, { params: { id: request.id }, query: { cursor: earlier, limit: OLDER } })
      .then(async ({ items, nextCursor }) => {
        await keepPlace()
        // What has been read meanwhile from elsewhere is another thread's, or has gone on without this page.
        setKept((before) =>
          before.earlier === earlier
            ? { ...before, entries: [...items.reverse(), ...before.entries], earlier: nextCursor }
            : before,
        )
      })
      .catch((reason: unknown) => setError(reason as Error))
      .finally(() => setBusy(false))
  }
  return {
    entries,
    end,
    hasEarlier: now.folded > 0 || now.earlier !== null,
    busy,
    error,
    showEarlier,
  }
}
