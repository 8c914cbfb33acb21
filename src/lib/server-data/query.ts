import { hrefOf, type Endpoint, type EndpointCall, type EndpointOutput } from '@talent/contract'
import { call } from '../request'
import { ask, publish, type Entry, type LiveThing, type Outdated } from './cache'
import { useEntry, useLastKnown } from './live'

export interface Query<T> {
  /** undefined until it came; stays while it is asked again. */
  data: T | undefined
  /** Why it didn't come: a ContractError or NetworkError. */
  error: Error | undefined
  /** Neither came yet for what is asked now. */
  loading: boolean
  /** Asks once more; what failed is no longer shown as failed. */
  retry: () => void
}

/** For `outdates`: what this endpoint answered is old where `isOld` says so of the two answers. */
export const outdated = <Here, E extends Endpoint>(
  endpoint: E,
  isOld: (here: Here, there: EndpointOutput<E>) => boolean,
): Outdated<Here> => ({
  key: hrefOf(endpoint, {}),
  isOld: (here, there) => isOld(here, there as EndpointOutput<E>),
})

export interface QueryOptions<T> {
  /** Others change it too: asked again while its page is in front. */
  live?: boolean | LiveThing<T>
  /** What is known already needn't be answered again: the question for the rest, and how its answer joins. */
  onward?: {
    readonly query: (known: T) => Record<string, string>
    readonly join: (known: T, answer: T) => T
  }
  /** While what is asked now is on its way, what was asked before stays. */
  keepPrevious?: boolean
}

export function askAgain<T>(entry: Entry<T> | null): void {
  if (entry === null) return
  publish(entry, { error: undefined })
  void ask(entry)
}

/** What one GET endpoint answers; `null` as input waits (nothing is asked). */
export function useQuery<E extends Endpoint>(
  endpoint: E,
  input: EndpointCall<E> | null,
  { live, onward, keepPrevious = false }: QueryOptions<EndpointOutput<E>> = {},
): Query<EndpointOutput<E>> {
  const key = input === null ? null : hrefOf(endpoint, input as { params?: object; query?: object })
  const { cache, entry, answer } = useEntry<EndpointOutput<E>>(key, {
    read: async (asked) => {
      const known = asked.answer.data
      if (onward === undefined || known === undefined) return call(endpoint, input as EndpointCall<E>)
      const rest = {
        ...(input as { query?: object }),
        query: { ...(input as { query?: object }).query, ...onward.query(known) },
      }
      const answer = await call(endpoint, rest as unknown as EndpointCall<E>)
      return onward.join(asked.answer.data ?? known, answer)
    },
    live,
  })
  const last = useLastKnown(cache, answer.data)
  return {
    data: keepPrevious ? last : answer.data,
    error: answer.error,
    loading: key !== null && answer.data === undefined && answer.error === undefined,
    retry: () => askAgain(entry),
  }
}
