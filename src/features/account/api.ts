import { listAreas, listDemoPeople } from '@talent/contract/account'
import { endSession, listSessions } from '@talent/contract/session'
import { call } from '@/lib/request'
import { useQuery } from '@/lib/server-data'

/** Fails with `not_found` where the installation isn't a trial. */
export const useDemoPeople = () => useQuery(listDemoPeople, {})
export const useAreas = () => useQuery(listAreas, {})
export const useDevices = (wanted: boolean) => useQuery(listSessions, wanted ? {} : null)
export const endDevice = (id: string) => call(endSession, { params: { id } })
