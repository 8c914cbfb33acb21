/** Every so many minutes from midnight, or once a day; both by the clock of the district. */
export type Schedule = { readonly everyMinutes: number } | { readonly dailyAt: `${number}:${number}` }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** China has one zone and no summer time. */
const ZONE_MS = 8 * 3_600_000

/** The latest moment at or before `now` at which it is to run. */
export function latestOccurrence(schedule: Schedule, now: Date): Date {
  const local = now.getTime() + ZONE_MS
  if ('everyMinutes' in schedule) {
    const midnight = Math.floor(local / DAY_MS) * DAY_MS
    const step = schedule.everyMinutes * MINUTE_MS
    return new Date(midnight + Math.floor((local - midnight) / step) * step - ZONE_MS)
  }
  const [hours = 0, minutes = 0] = schedule.dailyAt.split(':').map(Number)
  const past = (hours * 60 + minutes) * MINUTE_MS
  return new Date(Math.floor((local - past) / DAY_MS) * DAY_MS + past - ZONE_MS)
}
