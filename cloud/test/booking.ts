import {
  getMySchedule,
  NO_PATTERN,
  saveMyPattern,
  type BookingPattern,
  type Hours,
} from '@talent/contract/booking'
import { getAppointments, preferAppointments, takeAppointment } from '@talent/contract/service-request'
import type { Person } from './district.ts'

export const HALL: Hours = {
  from: '09:00',
  to: '11:00',
  minutes: 30,
  every: 30,
  capacity: 1,
  channel: 'in-person',
  place: '区人才服务大厅，市民中心 3 层',
}

/** Every weekday's morning, half an hour each, one person at a time. */
export const weekdays = (more: Partial<Hours> = {}): BookingPattern => ({
  ...NO_PATTERN,
  weekly: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((on) => ({ on, ...HALL, ...more })),
})

export const at = (day: string, time: string): string => `${day}T${time}:00+08:00`

type Decisions = Parameters<typeof trySave>[2]
export async function trySave(
  { client }: Person,
  pattern: BookingPattern,
  decisions: { id: string; act: 'keep' | 'move' | 'cancel'; startsAt?: string }[] = [],
  reason = '调整安排',
  host?: string,
) {
  const { version } = await client.call(getMySchedule, { query: { host } })
  return client.try(saveMyPattern, { body: { host: host ?? null, version, pattern, decisions, reason } })
}

/** What a commissioner offers from now on. */
export async function offer(host: Person, pattern: BookingPattern, decisions?: Decisions): Promise<void> {
  const { status, error } = await trySave(host, pattern, decisions)
  if (status !== 200) throw new Error(`the offer answered ${status}: ${error?.message}`)
}

export const take = ({ client }: Person, id: string, startsAt: string, host: string | null = null) =>
  client.try(takeAppointment, { params: { id }, body: { startsAt, host } })
export const prefer = ({ client }: Person, id: string, slots: string[], host: string | null = null) =>
  client.try(preferAppointments, { params: { id }, body: { slots, host } })
export const appointments = ({ client }: Person, id: string, host?: string) =>
  client.call(getAppointments, { params: { id }, query: { host } })
