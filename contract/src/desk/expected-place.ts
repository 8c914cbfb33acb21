import type { DayString } from '../calendar/dates.ts'

/** Who handles the matter and may take it, as far as it says when they have a place. */
export interface Occupied {
  readonly name: string
  readonly onDuty: boolean
  readonly load: number
  readonly capacity: number
  /** The days their requests are promised for, and none that waits for somebody else. */
  readonly dueDays: readonly DayString[]
  /** On leave now, and back on that day; null: not on leave. */
  readonly backOn: DayString | null
}

/** What frees a place: what somebody has is to be closed by that day, or they are back from leave. */
export const PLACE_FREED_BY = ['due', 'leave'] as const

export interface ExpectedPlace {
  readonly on: DayString
  readonly by: (typeof PLACE_FREED_BY)[number]
  readonly who: string
}

/** Places of one of them, by day. What is late already frees one on a day that nobody knows. */
function placesOf(
  { name, onDuty, load, capacity, dueDays, backOn }: Occupied,
  today: DayString,
): ExpectedPlace[] {
  if (!onDuty) return []
  if (backOn !== null) {
    const free = Math.max(0, capacity - load)
    return Array.from({ length: free }, () => ({ on: backOn, by: 'leave' as const, who: name }))
  }
  // Of what is above a lowered capacity closing one frees nothing.
  return [...dueDays]
    .sort()
    .slice(Math.max(0, load - capacity))
    .filter((on) => on >= today)
    .map((on) => ({ on, by: 'due' as const, who: name }))
}

/**
 * When whoever is the `nth` in the line, of all matters, may expect a place, and why; null where nothing says so. All who
 * wait before them are taken to want the same places: sooner is possible.
 */
export function expectedPlace(
  able: readonly Occupied[],
  nth: number,
  today: DayString,
): ExpectedPlace | null {
  const places = able.flatMap((one) => placesOf(one, today))
  places.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  return places[nth - 1] ?? null
}
