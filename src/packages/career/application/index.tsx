import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ApplicationPanel, useApplication } from '@/features/application'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ApplicationPage() {
  const { id } = useRouteParams('application')
  const signedIn = useRequiredSession('application', { id })
  const { data, error, retry } = useApplication(id, signedIn)
  const { title } = routes.application
  if (data) return <ApplicationPanel application={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载这份投递" hint="不是您的问题，投递都在" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
