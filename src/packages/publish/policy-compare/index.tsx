import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { usePolicyEditor } from '@/features/policy-editor/api'
import { ComparePanel } from '@/features/policy-editor/components/compare-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function PolicyComparePage() {
  const { id } = useRouteParams('policyCompare')
  useRequiredSession('policyCompare', { id })
  const { data, error, retry } = usePolicyEditor(id)
  const { title } = routes.policyCompare
  if (data) return <ComparePanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载这份政策" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
