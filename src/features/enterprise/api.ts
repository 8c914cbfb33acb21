import { charactersIn, LIMITS } from '@talent/contract'
import {
  findEnterprises,
  getEnterprise,
  listEnterpriseContacts,
  listContactRequests,
  listMyContactRequests,
  listMyEnterprises,
  listEnterprises,
  listUnmatchedEmployers,
  nameKey,
} from '@talent/contract/enterprise'
import { usePages, useQuery } from '@/lib/server-data'

/** Asked from two characters on; a longer text than is ever searched for asks nothing. */
export const useEnterpriseChoices = (typed: string, wanted: boolean) => {
  const length = charactersIn(nameKey(typed))
  const asks = wanted && length >= 2 && length <= LIMITS.search
  return useQuery(findEnterprises, asks ? { query: { q: typed } } : null)
}
/** Other coordinators change it too. */
export const useEnterprises = (filter: { q: string; area: string }) =>
  usePages(listEnterprises, { query: filter }, { live: true })
export const useEnterprise = (id: string | null) =>
  useQuery(getEnterprise, id === null ? null : { params: { id } })
/** Whom one speaks for. */
export const useMyEnterprises = (wanted: boolean) => useQuery(listMyEnterprises, wanted ? {} : null)
export const useEnterpriseContacts = (id: string) => useQuery(listEnterpriseContacts, { params: { id } })
export const useUnmatchedEmployers = () => usePages(listUnmatchedEmployers, {}, { live: true })
/** What became of one's own wishes to be a contact; others decide about them. */
export const useMyContactRequests = () => useQuery(listMyContactRequests, {}, { live: true })
export const useContactRequests = () => usePages(listContactRequests, {}, { live: true })
