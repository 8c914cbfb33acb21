import { getCalendarYear } from '@talent/contract/calendar'
import { useQuery } from '@/lib/server-data'

export const useCalendarYear = (year: number) => useQuery(getCalendarYear, { params: { year: String(year) } })
