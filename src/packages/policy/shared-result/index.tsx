import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useSharedResult } from '@/features/shared-result/api'
import { SharedResultPanel } from '@/features/shared-result/components/shared-result-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SharedResultPage() {
  const { id } = useRouteParams('sharedResult')
  useRequiredSession('sharedResult', { id })
  const { data, error, retry } = useSharedResult(id)
  return (
    <PageShell title={routes.sharedResult.title}>
      {data ? (
        <SharedResultPanel shared={data} />
      ) : error ? (
        <ErrorState error={error} title="没能打开这份判断" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
