import { hrefOf, lastOf, type Endpoint, type EndpointCall, type EndpointOutput } from '@talent/contract'
import { call } from '../request'
import { ask, publish, type Entry, type LiveThing, type Outdated } from './cache'
import { useEntry, useLastKnown } from './live'
import { askAgain } from './query'

interface PageOf<T> {
  items: T[]
  total: number
  nextCursor: string | null
}
type ItemOf<E extends Endpoint> = EndpointOutput<E> extends { items: (infer T)[] } ? T : never

export interface Pages<T, First = unknown> {
  /** undefined until the first page came. */
  items: T[] | undefined
  /** The first page, for what it says beside its items (facets); while another filter's is on its way, the one before. */
  first: First | undefined
  total: number
  hasMore: boolean
  loadingMore: boolean
  error: Error | undefined
  /** Why the page asked for last didn't come; what came before stays. */
  moreError: Error | undefined
  /** Asks for the page after the last, or once more for the one that didn't come. */
  loadMore: () => void
  retry: () => void
}

/**
 * A cursor-paged list, one page after the other; call `loadMore` from useReachBottom. All pages read so far are one
 * answer: asked again they are replaced together, so that none is repeated, lacking or moved.
 */
export function usePages<E extends Endpoint>(
  endpoint: E,
  input: EndpointCall<E> | null,
  {
    live,
    outdates,
  }: {
    live?: boolean | LiveThing<EndpointOutput<E>[]>
    outdates?: readonly Outdated<EndpointOutput<E>>[]
  } = {},
): Pages<ItemOf<E>, EndpointOutput<E>> {
  type Page = PageOf<ItemOf<E>>
  const parts = (input ?? {}) as { params?: object; query?: object }
  /** On from `pages` until as many are there as are wanted by then, or the list ends. */
  const readOn = async (entry: Entry<Page[]>, pages: Page[]): Promise<Page[]> => {
    const cursor = lastOf(pages)?.nextCursor
    if (cursor === null || pages.length >= entry.answer.wanted) return pages
    const query = cursor === undefined ? parts.query : { ...parts.query, cursor }
    const page = (await call(endpoint, { ...parts, query } as EndpointCall<E>)) as Page
    return readOn(entry, [...pages, page])
  }
  const { cache, entry, answer } = useEntry<Page[]>(
    input === null ? null : hrefOf(endpoint, parts) + ' pages',
    {
      read: (asked) => readOn(asked, []),
      live: live as boolean | LiveThing<Page[]> | undefined,
      outdates: outdates?.map(({ key, isOld }) => ({
        key,
        isOld: ([page], there) => isOld(page as EndpointOutput<E>, there),
      })),
    },
  )
  const { data, error, wanted } = answer
  const first = useLastKnown(cache, data?.[0])
  const hasMore = data !== undefined && lastOf(data)?.nextCursor !== null
  const waiting = hasMore && data.length < wanted
  return {
    items: data?.flatMap((page) => page.items),
    first: first as EndpointOutput<E> | undefined,
    total: data?.[0]?.total ?? 0,
    hasMore,
    loadingMore: waiting && error === undefined,
    error,
    moreError: waiting ? error : undefined,
    loadMore: () => {
      if (entry === null || !hasMore || (waiting && error === undefined)) return
      publish(entry, { error: undefined, wanted: data.length + 1 })
      void ask(entry, (asked) => readOn(asked, data))
    },
    retry: () => askAgain(entry),
  }
}
