import type { Booking, HostSchedule } from '@talent/contract/booking'
import { addDays, mondayOf, type DayString } from '@talent/contract/calendar'
import { dayOf, monthDay } from '@/lib/dates'

/** What an hour of a day holds; the most pressing of what is in it. */
export type WeekCell =
  | { readonly kind: 'preferred'; readonly who: string }
  | { readonly kind: 'booked'; readonly who: string; readonly about: string }
  | { readonly kind: 'several'; readonly people: number; readonly free: number }
  | { readonly kind: 'free'; readonly places: number }
  | { readonly kind: 'closed'; readonly note: string }
  | { readonly kind: 'full' | 'none' }

export interface Week {
  /** Monday to Friday, and a Saturday or Sunday on which there is something. */
  readonly days: readonly DayString[]
  /** Hours of the clock in which anything is, earliest first. */
  readonly hours: readonly number[]
  readonly cellOf: (day: DayString, hour: number) => WeekCell
  readonly booked: number
  readonly free: number
  readonly waiting: number
}

/**
 * The week to open on: this one while anything of it is to come, or when the next has nothing either; from Friday's last
 * time on the next.
 * @param now an instant of the same form as the schedule's
 */
export function openingMonday({ slots, bookings }: HostSchedule, now: string): DayString {
  const monday = mondayOf(dayOf(now))
  const next = addDays(monday, 7)
  const coming = [
    ...slots.filter(({ startsAt }) => startsAt > now),
    ...bookings.flatMap(({ time }) => (time !== null && time.endsAt > now ? [time] : [])),
  ].map(({ startsAt }) => mondayOf(dayOf(startsAt)))
  return !coming.includes(monday) && coming.includes(next) ? next : monday
}

/** 11月23日 – 27日 */
export function weekLabel(monday: DayString): string {
  const friday = addDays(monday, 4)
  const sameMonth = friday.slice(0, 7) === monday.slice(0, 7)
  return `${monthDay(monday)} – ${sameMonth ? `${Number(friday.slice(8))}日` : monthDay(friday)}`
}

const hourOf = (instant: string): number => Number(instant.slice(11, 13))
const heldIn = ({ state }: Booking) => state !== 'preferred'
/** What is left outside the office's days stays to be seen: nobody is to stand before a closed door. */
const WORKING = 5

/**
 * The week of a host from its Monday on. Times that have begun are no longer on offer.
 * @param now an instant of the same form as the schedule's: `2026-11-24T14:32:00+08:00`
 */
export function weekOf(schedule: HostSchedule, monday: DayString, now: string): Week {
  const within = (instant: string) => dayOf(instant) >= monday && dayOf(instant) < addDays(monday, 7)
  const slots = schedule.slots.filter(({ startsAt }) => within(startsAt) && startsAt > now)
  const held = schedule.bookings.flatMap((booking) =>
    heldIn(booking) && booking.time !== null && within(booking.time.startsAt)
      ? [{ booking, startsAt: booking.time.startsAt }]
      : [],
  )
  const wished = schedule.bookings.flatMap((booking) =>
    heldIn(booking)
      ? []
      : booking.preferences
          .filter(({ startsAt }) => within(startsAt) && startsAt > now)
          .map(({ startsAt }) => ({ booking, startsAt })),
  )
  const closed = schedule.pattern.closed.filter(({ day }) => day >= monday && day < addDays(monday, 7))
  const somewhere = [...slots, ...held, ...wished].map(({ startsAt }) => startsAt)
  const hours = [...new Set(somewhere.map(hourOf))].sort((a, b) => a - b)
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i)).filter(
    (day, i) => i < WORKING || somewhere.some((startsAt) => dayOf(startsAt) === day),
  )

  function cellOf(day: DayString, hour: number): WeekCell {
    const here = ({ startsAt }: { startsAt: string }) => dayOf(startsAt) === day && hourOf(startsAt) === hour
    const [wish] = wished.filter(here)
    if (wish) return { kind: 'preferred', who: wish.booking.guest }
    const [one, ...others] = held.filter(here)
    const offered = slots.filter(here)
    const free = offered.reduce((sum, slot) => sum + slot.free, 0)
    if (one && others.length > 0) return { kind: 'several', people: others.length + 1, free }
    if (one) return { kind: 'booked', who: one.booking.guest, about: one.booking.title }
    if (free > 0) return { kind: 'free', places: free }
    const shut = closed.find(
      ({ day: on, from, to }) =>
        on === day &&
        (from === null || to === null || (Number(from.slice(0, 2)) <= hour && hour < Number(to.slice(0, 2)))),
    )
    if (shut) return { kind: 'closed', note: shut.note }
    return { kind: offered.length > 0 ? 'full' : 'none' }
  }

  return {
    days,
    hours,
    cellOf,
    booked: held.length,
    free: slots.reduce((sum, slot) => sum + slot.free, 0),
    waiting: new Set(wished.map(({ booking }) => booking.id)).size,
  }
}
