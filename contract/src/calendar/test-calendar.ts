import { weekdayIndex } from './dates.ts'
import { kindTable, workingCalendar } from './working-calendar.ts'

/** Part of 2026 as announced: 国庆 off, two make-up days, one half day; 2027 unknown. For table tests only. */
const OFF = new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'])
const MAKE_UP = new Set(['2026-09-20', '2026-10-10'])
export const HALF_DAY = '2026-12-18'

export const testCalendar = workingCalendar(
  kindTable((day) => {
    if (MAKE_UP.has(day)) return 'working'
    if (OFF.has(day)) return 'off'
    if (day === HALF_DAY) return 'half'
    const weekday = weekdayIndex(day)
    return weekday === 0 || weekday === 6 ? 'off' : 'working'
  }),
  (year) => year >= 2027,
)
