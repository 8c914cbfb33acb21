import { useRef, useState } from 'react'
import { lastOf, type EndpointOutput } from '@talent/contract'
import { listPosts } from '@talent/contract/recruitment'
import { useQuery } from '@/lib/server-data'
import { narrowing } from '@/lib/list-filter'
import type { PostFilter } from './post-filter'

/** As one answer brings them. */
const POSTS_PER_PAGE = 20

export interface PostPage {
  data: EndpointOutput<typeof listPosts> | undefined
  error: Error | undefined
  page: number
  pageSize: number
  hasNext: boolean
  /** Another page or filter is on its way; what is shown is the one before. */
  busy: boolean
  turnTo: (page: number) => void
  retry: () => void
}

interface Place {
  filterKey: string
  cursors: (string | undefined)[]
}

/**
 * Posts a page at a time. One page is held, not all that were read: of 1,000 posts the phone keeps 20 (or `pageSize`), so the page stays
 * under its 300 live nodes however far one reads.
 */
export function usePostPage(filter: PostFilter, pageSize = POSTS_PER_PAGE): PostPage {
  const filterKey = JSON.stringify(narrowing(filter))
  // The cursor of each page read so far; another filter begins anew.
  const [place, setPlace] = useState<Place>({ filterKey, cursors: [undefined] })
  if (place.filterKey !== filterKey) setPlace({ filterKey, cursors: [undefined] })
  const cursors = place.filterKey === filterKey ? place.cursors : [undefined]
  const cursor = lastOf(cursors)
  const answer = useQuery(
    listPosts,
    {
      query: {
        ...narrowing(filter),
        ...(pageSize === POSTS_PER_PAGE ? {} : { limit: String(pageSize) }),
        ...(cursor ? { cursor } : {}),
      },
    },
    { keepPrevious: true },
  )
  const shown = useRef(0)
  if (!answer.loading) shown.current = cursors.length - 1
  const next = answer.data?.nextCursor ?? null
  return {
    data: answer.data,
    error: answer.error,
    page: shown.current,
    pageSize,
    hasNext: next !== null,
    busy: answer.loading,
    turnTo: (page) => {
      if (answer.loading) return
      if (page < cursors.length) setPlace({ filterKey, cursors: cursors.slice(0, page + 1) })
      else if (next !== null) setPlace({ filterKey, cursors: [...cursors, next] })
    },
    retry: answer.retry,
  }
}
