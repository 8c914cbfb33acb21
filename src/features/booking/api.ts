import type { DayString } from '@talent/contract/calendar'
import { getMySchedule, listMyBookings } from '@talent/contract/booking'
import { getAppointments } from '@talent/contract/service-request'
import { usePages, useQuery } from '@/lib/server-data'

export const useAppointments = (id: string, wanted: boolean) =>
  useQuery(getAppointments, wanted && id !== '' ? { params: { id } } : null, { live: true })
/** What a commissioner offers over two weeks from a day on, who waits for an answer, and who comes. */
export const useMySchedule = (wanted: boolean, from?: DayString) =>
  useQuery(getMySchedule, wanted ? { query: { from } } : null, { live: true })
/** One's own bookings, at whatever they are, the newest first. */
export const useMyBookings = (wanted: boolean) => usePages(listMyBookings, wanted ? {} : null, { live: true })
