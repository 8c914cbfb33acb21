import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useDemandEditor } from '@/features/demand/api'
import { ReviewPanel } from '@/features/demand/components/review-panel'
import { routes } from '@/routes'

export default function DemandReviewPage() {
  const { data, error, retry } = useDemandEditor(useRequiredSession('demandReview'))
  const { title } = routes.demandReview
  if (data) return <ReviewPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载目录" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
