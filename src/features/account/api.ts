import { endSession, listAreas, listDemoPeople, listSessions } from '@talent/contract'
import { call } from '@/lib/request'
import { useEndpoint } from '@/lib/use-endpoint'

/** Fails with `not_found` where the installation isn't a trial. */
export const useDemoPeople = () => useEndpoint(listDemoPeople, {})
export const useAreas = () => useEndpoint(listAreas, {})
export const useDevices = (wanted: boolean) => useEndpoint(listSessions, wanted ? {} : null)
export const endDevice = (id: string) => call(endSession, { params: { id } })
