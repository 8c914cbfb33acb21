import {
  getBoard,
  getServedPerson,
  getWorklist,
  listOpenRequests,
  listServedPeople,
  listWaiting,
  listWatched,
  type DueGroup,
  type Served,
  type WaitingFor,
  type Watched,
} from '@talent/contract/desk'
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
/** 督办: one of its figures, of one department, or all. */
export const useWatched = (show: Watched | undefined, department: string | undefined, wanted: boolean) =>
  usePages(listWatched, wanted ? { query: { show, department } } : null, { live: true })
/** 分派: nothing is asked until the section is open. */
export const useWaiting = (show: WaitingFor | undefined, wanted: boolean) =>
  usePages(listWaiting, wanted ? { query: { show } } : null, { live: true })
export const useHandledRequest = (id: string | null) => useRequest(id ?? '', id !== null)
/** Asked only while the sheet that shows them is open. */
export const useCandidates = (id: string, wanted: boolean) =>
  usePages(listCandidates, wanted ? { params: { id } } : null)
/** 我服务的人: nothing is asked until the section is open. */
export const useServedPeople = (show: Served | undefined, wanted: boolean) =>
  usePages(listServedPeople, wanted ? { query: { show } } : null, { live: true })
export const useServedPerson = (id: string, wanted: boolean) =>
  usePages(getServedPerson, wanted ? { params: { id } } : null, { live: true })
