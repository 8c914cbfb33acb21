import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { FollowUpPanel, useFollowUp } from '@/features/follow-up'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function FollowUpPage() {
  const { id } = useRouteParams('followUp')
  const signedIn = useRequiredSession('followUp', { id })
  const { data, error, retry } = useFollowUp(id, signedIn)
  if (data) return <FollowUpPanel owed={data} />
  return (
    <PageShell title={routes.followUp.title}>
      {error ? (
        <ErrorState error={error} title="没能加载这项跟进" hint="不是您的问题，记录都在" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
