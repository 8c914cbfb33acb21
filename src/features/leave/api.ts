import {
  getLeave,
  getMyLeaves,
  listStandIns,
  listUncoveredLeaves,
  tryLeave,
  type LeaveSpan,
} from '@talent/contract/leave'
import { usePages, useQuery } from '@/lib/server-data'

export const useMyLeaves = () => useQuery(getMyLeaves, {}, { live: true })
export const useLeave = (id: string, wanted: boolean) =>
  useQuery(getLeave, wanted && id !== '' ? { params: { id } } : null, { live: true })
export const useStandIns = (id: string) => useQuery(listStandIns, { params: { id } })
export const useUncoveredLeaves = () => usePages(listUncoveredLeaves, {}, { live: true })
/**
 * @param span null: there is no time yet that a leave could be in
 * @param sending what it said stays, and isn't asked again: once the leave is there, it can't be tried any more
 */
export const useTrial = (span: LeaveSpan | null, sending: boolean) =>
  useQuery(
    tryLeave,
    span === null || sending
      ? null
      : {
          query: { from: span.from.day, fromHalf: span.from.half, to: span.to.day, toHalf: span.to.half },
        },
    { keepPrevious: sending },
  )
