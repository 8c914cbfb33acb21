import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { usePolicyEditor } from '@/features/policy-editor/api'
import { ReviewPanel } from '@/features/policy-editor/components/review-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function PolicyReviewPage() {
  const { id } = useRouteParams('policyReview')
  useRequiredSession('policyReview', { id })
  const { data, error, retry } = usePolicyEditor(id)
  const { title } = routes.policyReview
  if (data) return <ReviewPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载这份政策" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
