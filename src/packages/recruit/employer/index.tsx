import { View } from '@tarojs/components'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { HOTLINE } from '@/features/account'
import { PostPages } from '@/features/recruitment/components/post-pages'
import { NO_FILTER } from '@/features/recruitment/post-filter'
import { usePostPage } from '@/features/recruitment/use-post-page'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 单位的岗位: all that one employer offers (one of the directory under any of its names), what one can apply to first. */
export default function EmployerPostsPage() {
  const { employer, enterprise } = useRouteParams('employerPosts')
  const posts = usePostPage({ ...NO_FILTER, ...(enterprise ? { enterprise } : { employer }) })
  const { data, error, retry } = posts
  return (
    <PageShell title={routes.employerPosts.title}>
      <View id="employer-posts">
        <SectionHead title={employer} sub={data && `共 ${data.total} 个岗位`} />
      </View>
      {data === undefined &&
        (error ? (
          <ErrorState error={error} title="没能加载岗位" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {data?.items.length === 0 && <EmptyState icon="search" title="这个单位现在没有岗位" />}
      <PostPages posts={posts} noticed top="#employer-posts" />
    </PageShell>
  )
}
