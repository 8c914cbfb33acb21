/** Time is handed in, so that a test can fix it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that shows one time until it is moved. */
export function fixedClock(at: string): Clock & { moveTo(at: string): void } {
  let now = new Date(at)
  return { now: () => new Date(now), moveTo: (next) => void (now = new Date(next)) }
}
