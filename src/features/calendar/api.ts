import { getCalendarYear, tryCalendarDay, type DayKind, type DayString } from '@talent/contract/calendar'
import { useQuery } from '@/lib/server-data'

export const useCalendarYear = (year: string) => useQuery(getCalendarYear, { params: { year } })

/** What the day would do as this kind; null: it isn't asked. */
export const useDayEffect = (wanted: { day: DayString; kind: DayKind } | null) =>
  useQuery(tryCalendarDay, wanted && { params: { day: wanted.day }, query: { kind: wanted.kind } })
