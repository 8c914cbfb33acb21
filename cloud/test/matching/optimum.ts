import { assignBest } from './assignment.ts'
import { HOURS_A_DAY, type Quarter } from './quarter.ts'
import type { Given } from './simulate.ts'

/**
 * What no plan could have passed, everything known beforehand, when the same requests are given out at the same times.
 * Places are counted at the ends of windows only: what was given out within a window and is open at its end may be
 * nobody's beyond capacity; what ended before, and what is left of earlier windows, takes no place. Leaving limits out
 * can only make more possible, so this is an upper bound, and each window is an assignment of its own.
 */
function boundBy(windowHours: number, { officers }: Quarter, given: readonly Given[]): number {
  const places = officers.map(({ capacity }) => capacity)
  const windows = new Map<number, Given[]>()
  let worth = 0
  for (const one of given) {
    const window = Math.ceil(one.at / windowHours)
    const openAtEnd = one.at + one.arrival.takes > window * windowHours
    if (openAtEnd) windows.set(window, [...(windows.get(window) ?? []), one])
    else worth += Math.max(...one.wishes.map((wish) => wish.worth))
  }
  for (const together of windows.values())
    worth += assignBest(
      together.map(({ wishes }) => wishes),
      places,
    ).worth
  return worth
}

/** The least of the bounds by windows of these days; every one holds. */
const WINDOWS = [6, 8, 11]

export const optimumOf = (quarter: Quarter, given: readonly Given[]): number =>
  Math.min(...WINDOWS.map((days) => boundBy(days * HOURS_A_DAY, quarter, given)))
