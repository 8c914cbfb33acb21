import { ordinaryWeeks, withEntries, workingCalendar } from './working-calendar.ts'

/** Part of 2026 as announced: 国庆 off, two make-up days, one half day; 2027 unknown. For table tests only. */
const OFF = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']
const MAKE_UP = ['2026-09-20', '2026-10-10']
export const HALF_DAY = '2026-12-18'

export const testCalendar = workingCalendar(
  withEntries(
    ordinaryWeeks(),
    new Map([
      ...OFF.map((day) => [day, 'off'] as const),
      ...MAKE_UP.map((day) => [day, 'working'] as const),
      [HALF_DAY, 'half'],
    ]),
  ),
  (year) => year >= 2027,
)
