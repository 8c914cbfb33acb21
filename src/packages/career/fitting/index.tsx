import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useFittingPosts } from '@/features/recommended-post/api'
import { FittingPanel } from '@/features/recommended-post/components/fitting-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function FittingPostsPage() {
  const { id } = useRouteParams('fittingPosts')
  const signedIn = useRequiredSession('fittingPosts', { id })
  const { data, error, retry } = useFittingPosts(id, signedIn)
  const { title } = routes.fittingPosts
  if (data) return <FittingPanel request={id} found={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能找岗位" hint="可能已转派给别的专员" onRetry={retry} />
      ) : (
        <Skeleton cards={3} />
      )}
    </PageShell>
  )
}
