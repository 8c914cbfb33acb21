import { getMySchedule } from '@talent/contract/booking'
import { getAppointments } from '@talent/contract/service-request'
import { useQuery } from '@/lib/server-data'

export const useAppointments = (id: string, wanted: boolean) =>
  useQuery(getAppointments, wanted && id !== '' ? { params: { id } } : null, { live: true })
/** What a commissioner offers, who waits for an answer, and who comes. */
export const useMySchedule = (wanted: boolean) =>
  useQuery(getMySchedule, wanted ? { query: {} } : null, { live: true })
