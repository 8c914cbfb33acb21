import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { usePolicyEditor } from '@/features/policy-editor/api'
import { HistoryPanel } from '@/features/policy-editor/components/history-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function PolicyHistoryPage() {
  const { id } = useRouteParams('policyHistory')
  useRequiredSession('policyHistory', { id })
  const { data, error, retry } = usePolicyEditor(id)
  const { title } = routes.policyHistory
  if (data) return <HistoryPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载修订记录" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
