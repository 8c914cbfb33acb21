import type { Slot } from '@talent/contract/matter'

/** Preferences, not bookings: three are enough to find one that suits both. */
export const SLOTS_MOST = 3

const same = (a: Slot, b: Slot) => a.day === b.day && a.time === b.time
/** The oldest makes room for a fourth. */
const withSlot = (slots: readonly Slot[], slot: Slot) => [...slots, slot].slice(-SLOTS_MOST)

/** A day alone is a wish too: any of its times. */
export const chooseDay = (slots: readonly Slot[], day: string): Slot[] =>
  slots.some((slot) => slot.day === day) ? [...slots] : withSlot(slots, { day, time: null })

export const dropDay = (slots: readonly Slot[], day: string): Slot[] =>
  slots.filter((slot) => slot.day !== day)

/** Taken off when it is there, and the day alone stays of its last time; added at the end otherwise, in place of the day alone. */
export function toggleSlot(slots: readonly Slot[], slot: Slot): Slot[] {
  if (slots.some((other) => same(other, slot)))
    return chooseDay(
      slots.filter((other) => !same(other, slot)),
      slot.day,
    )
  const others = slots.filter(({ day, time }) => day !== slot.day || (time !== null && slot.time !== null))
  return withSlot(others, slot)
}

/** A draft may be older than the days on offer: what has passed is left out. */
export const stillOffered = (
  slots: readonly Slot[],
  days: readonly string[],
  times: readonly string[],
): Slot[] => slots.filter(({ day, time }) => days.includes(day) && (time === null || times.includes(time)))
