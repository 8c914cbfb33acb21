import { getBoard, getWorklist, listOpenRequests, type DueGroup } from '@talent/contract/desk'
import { listCandidates } from '@talent/contract/service-request'
import { useRequest } from '@/features/service-request'
import { useQuery, usePages } from '@/lib/server-data'

/** One group of it, or all. */
export const useWorklist = (due: DueGroup | undefined) =>
  usePages(getWorklist, { query: { due } }, { live: true })
/** The same requests by what was said last; nothing is asked until the section that shows them is open. */
export const useConversations = (wanted: boolean) =>
  usePages(getWorklist, wanted ? { query: { order: 'latest' } } : null, { live: true })
export const useBoard = (area: string | undefined) =>
  useQuery(getBoard, { query: { area } }, { keepPrevious: true, live: true })
/** Nothing is asked until the section that shows them is open. */
export const useOpenRequests = (area: string | undefined, wanted: boolean) =>
  usePages(listOpenRequests, wanted ? { query: { area } } : null, { live: true })
export const useHandledRequest = (id: string | null) => useRequest(id ?? '', id !== null)
/** Asked only while the sheet that shows them is open. */
export const useCandidates = (id: string, wanted: boolean) =>
  usePages(listCandidates, wanted ? { params: { id } } : null)
