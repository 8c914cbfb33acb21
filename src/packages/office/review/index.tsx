import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ReviewForm, useScheme } from '@/features/recognition'
import { useRequest } from '@/features/service-request'
import { dayOf } from '@/lib/dates'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ReviewPage() {
  const { id } = useRouteParams('review')
  const signedIn = useRequiredSession('review', { id })
  const request = useRequest(id, signedIn)
  // It is verified by what held on the day it was handed in.
  const scheme = useScheme(request.data ? dayOf(request.data.submittedAt) : null)
  const { title } = routes.review
  if (request.data && scheme.data)
    return <ReviewForm request={request.data} scheme={scheme.data} title={title} />
  const failed = [request, scheme].find(({ error }) => error)
  return (
    <PageShell title={title}>
      {failed?.error ? (
        <ErrorState
          error={failed.error}
          title="没能加载这件申请"
          hint="可能已转派给别的专员，或不存在"
          onRetry={failed.retry}
        />
      ) : (
        <Skeleton cards={3} />
      )}
    </PageShell>
  )
}
