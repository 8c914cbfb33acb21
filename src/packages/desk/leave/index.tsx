import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { LeavePanel, useLeave } from '@/features/leave'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function LeavePage() {
  const { id } = useRouteParams('leave')
  const signedIn = useRequiredSession('leave', { id })
  const { data, error, retry } = useLeave(id, signedIn)
  if (data) return <LeavePanel leave={data} />
  return (
    <PageShell title={routes.leave.title}>
      {error ? (
        <ErrorState error={error} title="没能加载这次请假" hint="可能已经换了代班人" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
