import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { AppointmentPanel, useAppointments } from '@/features/booking'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function AppointmentPage() {
  const { id } = useRouteParams('appointment')
  const signedIn = useRequiredSession('appointment', { id })
  const { data, error, retry } = useAppointments(id, signedIn)
  const { title } = routes.appointment
  if (data) return <AppointmentPanel id={id} data={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载预约" hint="不是您的问题，已约的时间都在" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
