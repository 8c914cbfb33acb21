import { useState } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { CalendarHead, CalendarPanel } from '@/features/policy-calendar'
import { todayInChina } from '@/lib/dates'
import { routes } from '@/routes'

/** 政策日历: what opens and closes, month by month. */
export default function PolicyCalendarPage() {
  const [month, setMonth] = useState(() => todayInChina().slice(0, 7))
  return (
    <PageShell
      title={routes.policyCalendar.title}
      top={<CalendarHead month={month} onMonth={setMonth} />}
      demo
    >
      <CalendarPanel month={month} />
    </PageShell>
  )
}
