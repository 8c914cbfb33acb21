import { getCalendarYear } from '@talent/contract'
import { useEndpoint } from '@/lib/use-endpoint'

export const useCalendarYear = (year: number) =>
  useEndpoint(getCalendarYear, { params: { year: String(year) } })
