import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { usePolicyEditor } from '@/features/policy-editor/api'
import { CheckPanel } from '@/features/policy-editor/components/check-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function PolicyCheckPage() {
  const { id } = useRouteParams('policyCheck')
  useRequiredSession('policyCheck', { id })
  const { data, error, retry } = usePolicyEditor(id)
  const { title } = routes.policyCheck
  if (data) return <CheckPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载检查结果" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
