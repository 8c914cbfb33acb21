import { useState } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { CalendarPanel } from '@/features/calendar/components/calendar-panel'
import { todayInChina } from '@/lib/dates'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function CalendarPage() {
  const { year: asked } = useRouteParams('calendar')
  const signedIn = useRequiredSession('calendar', { year: asked })
  const [year, setYear] = useState(() => Number(asked ?? todayInChina().slice(0, 4)))
  return (
    <PageShell title={routes.calendar.title} demo>
      {signedIn && <CalendarPanel key={year} year={year} onYear={setYear} />}
    </PageShell>
  )
}
