import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useRecommendedPosts } from '@/features/recommended-post/api'
import { RecommendedPanel } from '@/features/recommended-post/components/recommended-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function RecommendedPostsPage() {
  const { id } = useRouteParams('recommendedPosts')
  const signedIn = useRequiredSession('recommendedPosts', { id })
  const { data, error, retry } = useRecommendedPosts(id, signedIn)
  return (
    <PageShell title={routes.recommendedPosts.title}>
      {data ? (
        <RecommendedPanel recommended={data} />
      ) : error ? (
        <ErrorState error={error} title="没能加载推荐的岗位" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
