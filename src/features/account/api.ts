import {
  endSession,
  listAccessRecords,
  listAreas,
  listConsents,
  listDemoPeople,
  listMyRequests,
  listSessions,
  withdrawConsent,
} from '@talent/contract'
import { call } from '@/lib/request'
import { useEndpoint } from '@/lib/use-endpoint'

/** Fails with `not_found` where the installation isn't a trial. */
export const useDemoPeople = () => useEndpoint(listDemoPeople, {})
export const useAreas = () => useEndpoint(listAreas, {})
export const useConsents = (wanted = true) => useEndpoint(listConsents, wanted ? {} : null)
export const useAccessRecords = (wanted = true) => useEndpoint(listAccessRecords, wanted ? {} : null)
export const useMyCounts = (wanted: boolean) => useEndpoint(listMyRequests, wanted ? {} : null)
export const useDevices = (wanted: boolean) => useEndpoint(listSessions, wanted ? {} : null)
export const endDevice = (id: string) => call(endSession, { params: { id } })
export const withdraw = (id: string) => call(withdrawConsent, { params: { id } })
