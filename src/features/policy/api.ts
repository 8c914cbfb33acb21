import { getPolicy, listPolicies } from '@talent/contract'
import { useEndpoint, useEndpointPages } from '@/lib/use-endpoint'
import { narrowing } from '@/lib/list-filter'
import type { PolicyFilter } from './policy-filter'

export const usePolicies = (filter: PolicyFilter) =>
  useEndpointPages(listPolicies, { query: narrowing(filter) })
export const usePolicy = (id: string) => useEndpoint(getPolicy, { params: { id } })
/** The first page of all of them: what the home page takes its news from. */
export const useLatestPolicies = () => useEndpoint(listPolicies, {})
