import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useInterest } from '@/features/demand/api'
import { InterestPanel } from '@/features/demand/components/interest-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function InterestPage() {
  const { id } = useRouteParams('interest')
  const signedIn = useRequiredSession('interest', { id })
  const { data, error, retry } = useInterest(id, signedIn)
  const { title } = routes.interest
  if (data) return <InterestPanel interest={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载进展" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
