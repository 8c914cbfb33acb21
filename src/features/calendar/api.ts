import { getCalendarYear } from '@talent/contract'
import { useQuery } from '@/lib/server-data'

export const useCalendarYear = (year: number) => useQuery(getCalendarYear, { params: { year: String(year) } })
