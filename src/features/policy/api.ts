import { getPolicy, listPolicies, type PolicyOrder } from '@talent/contract/policy'
import { useQuery, usePages } from '@/lib/server-data'
import { narrowing } from '@/lib/list-filter'
import type { PolicyFilter } from './policy-filter'

export const usePolicies = (filter: PolicyFilter, order: PolicyOrder) =>
  usePages(listPolicies, { query: { ...narrowing(filter), ...(order === 'date' && { order }) } })
/** How many are found; undefined while unknown. */
export const usePolicyTotal = (filter: PolicyFilter, order: PolicyOrder): number | undefined => {
  const { items, total } = usePolicies(filter, order)
  return items && total
}
/** null: none is meant. A link that lost its id asks all the same, and says that there is no such policy. */
export const usePolicy = (id: string | null) => useQuery(getPolicy, id === null ? null : { params: { id } })
/** The first page of all of them: what the home page takes its news from. */
export const useLatestPolicies = () => useQuery(listPolicies, {})
