import { lastOf } from '@talent/contract'
import type { TimelineEntry } from '@talent/contract/service-request'
import { dayOf } from '@/lib/dates'

export interface ThreadDay {
  day: string
  entries: TimelineEntry[]
}

/** The thread in blocks of a day, oldest first: a new entry changes the last block only. */
export function groupByDay(timeline: readonly TimelineEntry[]): ThreadDay[] {
  const days: ThreadDay[] = []
  for (const entry of timeline) {
    const day = dayOf(entry.at)
    const last = lastOf(days)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
