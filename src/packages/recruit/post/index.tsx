import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { ApplyBar } from '@/features/application/components/apply-bar'
import { useSaveTool } from '@/features/post-watch/components/save-tool'
import { usePost } from '@/features/recruitment/api'
import { FitCard } from '@/features/recruitment/components/fit-card'
import { NearPosts } from '@/features/recruitment/components/near-posts'
import { PostHead } from '@/features/recruitment/components/post-head'
import { PostPanel } from '@/features/recruitment/components/post-panel'
import { useShareCard } from '@/lib/use-share-card'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 岗位: what it asks and offers. */
export default function PostPage() {
  const { id, recommended } = useRouteParams('post')
  const { data: post, error, retry } = usePost(id)
  const saveTool = useSaveTool(id)
  useShareCard(
    'post',
    { id, recommended },
    post && [post.employer, post.title].filter((part) => part !== null).join(' '),
  )
  if (!post) {
    return (
      <PageShell title={routes.post.title}>
        {error ? (
          <ErrorState error={error} title="没能加载这个岗位" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        )}
      </PageShell>
    )
  }
  return (
    <PageShell
      title={routes.post.title}
      top={<PostHead post={post} />}
      demo={post.demo}
      footer={<ApplyBar post={post} recommended={recommended ?? null} tool={saveTool} />}
    >
      <NearPosts near={post.near} />
      <FitCard post={post} />
      <PostPanel post={post} />
    </PageShell>
  )
}
