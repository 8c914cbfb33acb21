import type { Slot } from '@talent/contract'

/** Preferences, not bookings: three are enough to find one that suits both. */
export const SLOTS_MOST = 3

const same = (a: Slot, b: Slot) => a.day === b.day && a.time === b.time

/** Taken off when it is there, added at the end otherwise; the oldest makes room for a fourth. */
export function toggleSlot(slots: readonly Slot[], slot: Slot): Slot[] {
  if (slots.some((other) => same(other, slot))) return slots.filter((other) => !same(other, slot))
  return [...slots, slot].slice(-SLOTS_MOST)
}

/** A draft may be older than the days on offer: what has passed is left out. */
export const stillOffered = (
  slots: readonly Slot[],
  days: readonly string[],
  times: readonly string[],
): Slot[] => slots.filter(({ day, time }) => days.includes(day) && times.includes(time))
