import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ScheduledJobsPanel } from '@/features/scheduled-job'
import { routes } from '@/routes'

export default function ScheduledJobsPage() {
  const signedIn = useRequiredSession('scheduledJobs')
  return (
    <PageShell title={routes.scheduledJobs.title} demo gap={10}>
      {signedIn && <ScheduledJobsPanel />}
    </PageShell>
  )
}
