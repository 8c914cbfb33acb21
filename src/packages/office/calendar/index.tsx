import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { WorkCalendar } from '@/features/calendar/components/work-calendar'
import { routes } from '@/routes'

export default function CalendarPage() {
  const signedIn = useRequiredSession('calendar')
  const { title } = routes.calendar
  return signedIn ? <WorkCalendar title={title} /> : <PageShell title={title} />
}
