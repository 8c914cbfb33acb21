import { getRequest, listMyRequests, type EndpointCall } from '@talent/contract'
import { useEndpoint, useEndpointPages } from '@/lib/use-endpoint'

/** The first page. Nothing is asked while `wanted` is false: a visitor has no requests. */
export const useMyRequests = (
  wanted: boolean,
  scope?: NonNullable<EndpointCall<typeof listMyRequests>['query']>['scope'],
) => useEndpoint(listMyRequests, wanted ? { query: scope ? { scope } : {} } : null)
/** Of one scope, read on to the end. */
export const useMyRequestPages = (wanted: boolean, scope: 'open' | 'ended') =>
  useEndpointPages(listMyRequests, wanted ? { query: { scope } } : null)
export const useRequest = (id: string, wanted = true) =>
  useEndpoint(getRequest, wanted && id !== '' ? { params: { id } } : null)

/** What changes with a request: prefixes of the addresses to ask again. */
export const AFFECTED_BY_REQUESTS = ['/api/requests', '/api/desk', '/api/inbox', '/api/me'] as const
