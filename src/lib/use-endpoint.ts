import { hrefOf, lastOf, type Endpoint, type EndpointCall, type EndpointOutput } from '@talent/contract'
import useSWR, { useSWRConfig, type SWRConfiguration, type SWRResponse } from 'swr'
import useSWRInfinite from 'swr/infinite'
import { call } from './request'

type Parts = { params?: object; query?: object }

/**
 * Server data of one GET endpoint, cached by its address; `null` as input waits (nothing is asked).
 * `data` stays while it is asked again; `error` is a ContractError or NetworkError.
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: EndpointCall<E> | null,
  options?: SWRConfiguration<EndpointOutput<E>, Error>,
): SWRResponse<EndpointOutput<E>, Error> {
  const key = input === null ? null : hrefOf(endpoint, input as Parts)
  return useSWR<EndpointOutput<E>, Error>(key, () => call(endpoint, input as EndpointCall<E>), options)
}

interface PageOf<T> {
  items: T[]
  total: number
  nextCursor: string | null
}
type ItemOf<E extends Endpoint> = EndpointOutput<E> extends { items: (infer T)[] } ? T : never

export interface EndpointPages<T, First = unknown> {
  /** undefined until the first page came. */
  items: T[] | undefined
  /** The first page as answered, for what it says beside its items (facets). */
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

/** A cursor-paged list, one page after the other; call `loadMore` from useReachBottom. */
export function useEndpointPages<E extends Endpoint>(
  endpoint: E,
  input: EndpointCall<E> | null,
): EndpointPages<ItemOf<E>, EndpointOutput<E>> {
  const parts = (input ?? {}) as Parts
  const keyOfPage = (index: number, before: PageOf<ItemOf<E>> | null) => {
    if (input === null || (before !== null && before.nextCursor === null)) return null
    const cursor = index === 0 ? undefined : before?.nextCursor
    return hrefOf(endpoint, { ...parts, query: { ...parts.query, ...(cursor ? { cursor } : {}) } })
  }
  const load = (key: string) => {
    const cursor = /[?&]cursor=([^&]*)/.exec(key)?.[1]
    const query = cursor === undefined ? parts.query : { ...parts.query, cursor: decodeURIComponent(cursor) }
    return call(endpoint, { ...parts, query } as EndpointCall<E>) as Promise<PageOf<ItemOf<E>>>
  }
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<PageOf<ItemOf<E>>, Error>(
    keyOfPage,
    load,
    { revalidateFirstPage: false },
  )
  const last = data && lastOf(data)
  const hasMore = last !== undefined && last.nextCursor !== null
  const waiting = data !== undefined && data.length < size
  return {
    items: data?.flatMap((page) => page.items),
    first: data?.[0] as EndpointOutput<E> | undefined,
    total: data?.[0]?.total ?? 0,
    hasMore,
    loadingMore: waiting && isValidating,
    error,
    moreError: waiting && !isValidating ? error : undefined,
    loadMore: () => {
      if (!hasMore) return
      if (!waiting) void setSize(size + 1)
      else if (!isValidating) void mutate()
    },
    retry: () => void mutate(),
  }
}

/** Asks again for every cached address that starts with one of `prefixes`, e.g. after a change: `refresh('/api/requests')`. */
export function useRefresh(): (...prefixes: string[]) => Promise<unknown> {
  const { mutate } = useSWRConfig()
  return (...prefixes) =>
    mutate(
      (key) =>
        typeof key === 'string' && prefixes.some((prefix) => key.replace(/^\$inf\$/, '').startsWith(prefix)),
    )
}
