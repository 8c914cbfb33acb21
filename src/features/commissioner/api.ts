import {
  getBoard,
  getRequest,
  getWorklist,
  listCandidates,
  listOpenRequests,
  type DueGroup,
} from '@talent/contract'
import { useEndpoint, useEndpointPages } from '@/lib/use-endpoint'

/** One group of it, or all. */
export const useWorklist = (due: DueGroup | undefined) => useEndpointPages(getWorklist, { query: { due } })
/** The same requests by what was said last; nothing is asked until the section that shows them is open. */
export const useConversations = (wanted: boolean) =>
  useEndpointPages(getWorklist, wanted ? { query: { order: 'latest' } } : null)
export const useBoard = (area: string | undefined) =>
  useEndpoint(getBoard, { query: { area } }, { keepPreviousData: true })
/** Nothing is asked until the section that shows them is open. */
export const useOpenRequests = (area: string | undefined, wanted: boolean) =>
  useEndpointPages(listOpenRequests, wanted ? { query: { area } } : null)
export const useHandledRequest = (id: string | null) =>
  useEndpoint(getRequest, id === null ? null : { params: { id } })
/** Asked only while the sheet that shows them is open. */
export const useCandidates = (id: string, wanted: boolean) =>
  useEndpointPages(listCandidates, wanted ? { params: { id } } : null)
