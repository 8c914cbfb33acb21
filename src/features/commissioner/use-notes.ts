import { useEffect } from 'react'
import { listNotes, writeNote, type Note } from '@talent/contract/service-request'
import { markSubjectRead } from '@/features/notification'
import { call } from '@/lib/request'
import { usePages } from '@/lib/server-data'

const subjectOf = (id: string) => ({ kind: 'note', id }) as const

/** The internal notes of a request, oldest first; news of them is read with that. */
export function useNotes(requestId: string): Note[] {
  const { items, hasMore, loadingMore, error, loadMore } = usePages(
    listNotes,
    { params: { id: requestId }, query: { limit: '50' } },
    { live: { subject: subjectOf(requestId), numberOf: ([page]) => page?.items[0]?.seq ?? 0 } },
  )
  // Of one request there are few: all of them, so that none lacks between what was said.
  const lacks = hasMore && !loadingMore && error === undefined
  useEffect(() => {
    if (lacks) loadMore()
  })
  const newest = items?.[0]?.id
  useEffect(() => {
    if (newest !== undefined) markSubjectRead(subjectOf(requestId)).catch(() => undefined)
  }, [requestId, newest])
  return [...(items ?? [])].reverse()
}

export const sendNote = (id: string, body: { text: string; fileIds: string[] }) =>
  call(writeNote, { params: { id }, body })
