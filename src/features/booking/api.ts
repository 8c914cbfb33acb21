import type { DayString } from '@talent/contract/calendar'
import { getMySchedule, listMyBookings } from '@talent/contract/booking'
import { getAppointments } from '@talent/contract/service-request'
import { usePages, useQuery } from '@/lib/server-data'

/** `host`: whose times; without it those of the first one may book with. */
export const useAppointments = (id: string, wanted: boolean, host?: string) =>
  useQuery(getAppointments, wanted && id !== '' ? { params: { id }, query: { host } } : null, { live: true })
/** What one offers, or a station one keeps, over two weeks from a day on, who waits for an answer, and who comes. */
export const useMySchedule = (wanted: boolean, from?: DayString, host?: string) =>
  useQuery(getMySchedule, wanted ? { query: { from, host } } : null, { live: true })
/** One's own bookings, at whatever they are, the newest first. */
export const useMyBookings = (wanted: boolean) => usePages(listMyBookings, wanted ? {} : null, { live: true })
