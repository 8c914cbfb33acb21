import { lastOf } from '@talent/contract'
import { dayOf } from '@/lib/dates'

export interface ThreadDay<T> {
  day: string
  entries: T[]
}

/** The thread in blocks of a day, oldest first: a new entry changes the last block only. */
export function groupByDay<T extends { at: string }>(timeline: readonly T[]): ThreadDay<T>[] {
  const days: ThreadDay<T>[] = []
  for (const entry of timeline) {
    const day = dayOf(entry.at)
    const last = lastOf(days)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
