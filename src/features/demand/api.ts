import {
  DEMAND_CATALOGUE,
  getDemand,
  getDemandChanges,
  getDemandEditor,
  getDemandNeed,
  getDemandVersion,
  getInterest,
  getSayingInterest,
  listDemandNeeds,
  listDemandVersionNeeds,
  listMyInterests,
  type Interest,
} from '@talent/contract/demand'
import { narrowing } from '@/lib/list-filter'
import { usePages, useQuery } from '@/lib/server-data'
import type { DemandFilter } from './demand-filter'

export const useDemand = () => useQuery(getDemand, {})
export const useNeeds = (filter: DemandFilter) => usePages(listDemandNeeds, { query: narrowing(filter) })
export const useNeedTotal = (filter: DemandFilter): number | undefined =>
  useQuery(listDemandNeeds, { query: narrowing(filter) }).data?.total
export const useNeed = (id: string) => useQuery(getDemandNeed, { params: { id } })
export const useDemandChanges = (version: number | undefined) =>
  useQuery(getDemandChanges, version === undefined ? null : { params: { version: String(version) } })
/** As that version had them. */
export const useVersionNeeds = (version: number) =>
  usePages(listDemandVersionNeeds, { params: { version: String(version) } })

export const useSaying = (id: string, wanted: boolean) =>
  useQuery(getSayingInterest, wanted ? { params: { id } } : null)
export const useMyInterests = (wanted: boolean) =>
  usePages(listMyInterests, wanted ? {} : null, { live: true })
export const useInterest = (id: string, wanted: boolean) =>
  useQuery(getInterest, wanted && id !== '' ? { params: { id } } : null, { live: true })

const MOST_ON_CARDS = '50'
/** What one said of needs for oneself and didn't take back, by need. */
export function useOwnInterests(wanted: boolean): ReadonlyMap<string, Interest> {
  const { data } = useQuery(listMyInterests, wanted ? { query: { limit: MOST_ON_CARDS } } : null, {
    live: true,
  })
  const own = (data?.items ?? []).filter(({ referred, state }) => referred === null && state !== 'withdrawn')
  return new Map(own.map((interest) => [interest.needId, interest]))
}

/** Others edit it too. */
export const useDemandEditor = (wanted: boolean) =>
  useQuery(getDemandEditor, wanted ? { params: { id: DEMAND_CATALOGUE } } : null, { live: true })
/** Asked only while somebody looks at it. */
export const useDemandVersion = (code: string, version: number | null) =>
  useQuery(getDemandVersion, version === null ? null : { params: { id: code, version: String(version) } })
