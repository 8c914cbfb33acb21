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
/** null: there is no time yet that a leave could be in. */
export const useTrial = (span: LeaveSpan | null) =>
  useQuery(
    tryLeave,
    span === null
      ? null
      : {
          query: { from: span.from.day, fromHalf: span.from.half, to: span.to.day, toHalf: span.to.half },
        },
  )
