import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useSchemeEditor } from '@/features/scheme-editor/api'
import { ReviewPanel } from '@/features/scheme-editor/components/review-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SchemeReviewPage() {
  const { id } = useRouteParams('schemeReview')
  useRequiredSession('schemeReview', { id })
  const { data, error, retry } = useSchemeEditor(id)
  const { title } = routes.schemeReview
  if (data) return <ReviewPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载目录" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
