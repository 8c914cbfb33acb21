import { addDays, chinaInstant, isWeekend, weekdayIndex, type DayString } from '../calendar/dates.ts'
import { closingTime, type WorkingCalendar } from '../calendar/working-days.ts'
import type { ContactChannel } from '../matter/contact.ts'
import { minutesOf, PATTERN_DAYS, type BookingPattern, type Hours, type PatternDay } from './pattern.ts'

/** A time that is offered. Instants as `bookingInstant` writes them; a host has at most one that begins at a moment. */
export interface OfferedSlot {
  readonly startsAt: string
  readonly endsAt: string
  readonly channel: ContactChannel
  readonly place: string
  readonly capacity: number
}

const two = (n: number) => String(n).padStart(2, '0')
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function slotsIn(
  day: DayString,
  { from, to, minutes, every, channel, place, capacity }: Hours,
): OfferedSlot[] {
  const slots: OfferedSlot[] = []
  for (let start = minutesOf(from); start + minutes <= minutesOf(to); start += every)
    slots.push({
      startsAt: chinaInstant(day, timeOf(start)),
      endsAt: chinaInstant(day, timeOf(start + minutes)),
      channel,
      place,
      capacity,
    })
  return slots
}

/** Which day of the pattern it is: null for a day off, `make_up` for a Saturday or Sunday that is worked. */
export function patternDayOf(calendar: WorkingCalendar, day: DayString): PatternDay | null {
  if (!calendar.isWorkingDay(day)) return null
  return isWeekend(day) ? 'make_up' : (PATTERN_DAYS[weekdayIndex(day) - 1] ?? null)
}

const crosses = (slot: OfferedSlot, day: DayString, from: string, to: string): boolean =>
  slot.startsAt < chinaInstant(day, to) && chinaInstant(day, from) < slot.endsAt

/**
 * What a host offers on a day, earliest first. Holidays have nothing, a half day nothing past its noon, a day made up the
 * hours of 调休上班日. Hours of a single day replace the weekly ones they touch and hold on a day off, too; what is closed
 * goes before everything.
 */
export function slotsOn(calendar: WorkingCalendar, pattern: BookingPattern, day: DayString): OfferedSlot[] {
  const which = patternDayOf(calendar, day)
  const closes = closingTime(calendar, day)
  const extra = pattern.extra.filter((row) => row.day === day)
  const weekly = pattern.weekly
    .filter((row) => row.on === which)
    .flatMap((row) => slotsIn(day, row))
    .filter((slot) => slot.endsAt <= chinaInstant(day, closes))
    .filter((slot) => !extra.some(({ from, to }) => crosses(slot, day, from, to)))
  const closed = pattern.closed.filter((row) => row.day === day)
  return [...weekly, ...extra.flatMap((row) => slotsIn(day, row))]
    .filter(
      (slot) => !closed.some(({ from, to }) => from === null || to === null || crosses(slot, day, from, to)),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** Over `days` days from `first` on. */
export const slotsFrom = (
  calendar: WorkingCalendar,
  pattern: BookingPattern,
  first: DayString,
  days: number,
): OfferedSlot[] =>
  Array.from({ length: days }, (_, i) => slotsOn(calendar, pattern, addDays(first, i))).flat()

export interface HeldTime {
  readonly id: string
  readonly startsAt: string
  readonly endsAt: string
}

/** How many are there at the fullest moment of the slot: two that follow each other within it are one place. */
export function loadOf(slot: { startsAt: string; endsAt: string }, held: readonly HeldTime[]): number {
  const inside = held.filter((one) => one.startsAt < slot.endsAt && slot.startsAt < one.endsAt)
  const moments = [
    slot.startsAt,
    ...inside.map(({ startsAt }) => startsAt).filter((at) => at > slot.startsAt),
  ]
  return Math.max(
    0,
    ...moments.map((at) => inside.filter((one) => one.startsAt <= at && at < one.endsAt).length),
  )
}

/** Places left. `except`: a booking that is being moved, whose own place is free for it. */
export const freeIn = (slot: OfferedSlot, held: readonly HeldTime[], except: string | null = null): number =>
  Math.max(0, slot.capacity - loadOf(slot, except === null ? held : held.filter(({ id }) => id !== except)))

/**
 * Whether a booking is within what is offered: such a slot is there, at the same place, and not more people than it takes.
 */
export function isOffered(
  calendar: WorkingCalendar,
  pattern: BookingPattern,
  booking: HeldTime & { channel: ContactChannel; place: string },
  held: readonly HeldTime[],
): boolean {
  const slot = slotsOn(calendar, pattern, booking.startsAt.slice(0, 10)).find(
    ({ startsAt }) => startsAt === booking.startsAt,
  )
  return (
    slot !== undefined &&
    slot.endsAt === booking.endsAt &&
    slot.channel === booking.channel &&
    slot.place === booking.place &&
    loadOf(slot, held) <= slot.capacity
  )
}

/** The bookings that were within the old offer and aren't within the new one: each needs a decision before it is saved. */
export const strandedBy = <B extends HeldTime & { channel: ContactChannel; place: string }>(
  calendar: WorkingCalendar,
  before: BookingPattern,
  after: BookingPattern,
  bookings: readonly B[],
): B[] =>
  bookings.filter(
    (one) => isOffered(calendar, before, one, bookings) && !isOffered(calendar, after, one, bookings),
  )
