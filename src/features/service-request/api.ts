import type { EndpointCall } from '@talent/contract'
import { getRequest, listMyRequests } from '@talent/contract/service-request'
import { useQuery, usePages } from '@/lib/server-data'
import { joinDetail } from './join-detail'

/** The first page. Nothing is asked while `wanted` is false: a visitor has no requests. */
export const useMyRequests = (
  wanted: boolean,
  scope?: NonNullable<EndpointCall<typeof listMyRequests>['query']>['scope'],
) => useQuery(listMyRequests, wanted ? { query: scope ? { scope } : {} } : null, { live: true })
/** Of one scope, read on to the end. */
export const useMyRequestPages = (wanted: boolean, scope: 'open' | 'ended') =>
  usePages(listMyRequests, wanted ? { query: { scope } } : null, { live: true })
export const useRequest = (id: string, wanted = true) =>
  useQuery(getRequest, wanted && id !== '' ? { params: { id } } : null, {
    live: { subject: { kind: 'request', id }, numberOf: ({ lastSeq }) => lastSeq },
    onward: { query: ({ lastSeq }) => ({ after: String(lastSeq) }), join: joinDetail },
  })
