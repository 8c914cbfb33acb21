import type { EndpointCall } from '@talent/contract'
import { getAward, listAwards, listMyAwards, sumAwards } from '@talent/contract/award'
import { getPolicy, listPolicies } from '@talent/contract/policy'
import { usePages, useQuery } from '@/lib/server-data'

export type AwardQuery = Pick<
  NonNullable<EndpointCall<typeof listAwards>['query']>,
  'scope' | 'policy' | 'year'
>
export type AwardScope = NonNullable<AwardQuery['scope']>

export const useMyAwards = (wanted: boolean) => usePages(listMyAwards, wanted ? {} : null, { live: true })
export const useAwards = (query: AwardQuery, wanted: boolean) =>
  usePages(listAwards, wanted ? { query } : null, { live: true })
export const useAwardSums = (year: string | undefined, wanted: boolean) =>
  useQuery(sumAwards, wanted ? { query: year === undefined ? {} : { year } } : null, { live: true })
export const useAward = (id: string, wanted: boolean) =>
  useQuery(getAward, wanted && id !== '' ? { params: { id } } : null, { live: true })
/** Only how many are late, for a row that leads there. */
export const useLateAwards = (): number | undefined =>
  useQuery(listAwards, { query: { scope: 'late', limit: '1' } }, { live: true }).data?.total

/** A document and what it gives, while something is granted by it. */
export const usePolicyChoices = (q: string) => usePages(listPolicies, { query: q === '' ? {} : { q } })
export const useChosenPolicy = (id: string | null) =>
  useQuery(getPolicy, id === null ? null : { params: { id } })
