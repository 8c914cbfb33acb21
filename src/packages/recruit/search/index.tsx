import { View } from '@tarojs/components'
import { searchInWords, type PostSearch } from '@talent/contract/post-watch'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { HOTLINE, useRequiredSession } from '@/features/account'
import { useSavedSearches } from '@/features/post-watch/api'
import { PostPages } from '@/features/recruitment/components/post-pages'
import { NO_FILTER, type PostFilter } from '@/features/recruitment/post-filter'
import { usePostPage } from '@/features/recruitment/use-post-page'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

function Found({ search }: { search: PostSearch }) {
  const posts = usePostPage({ ...NO_FILTER, ...search, order: 'newest' } as PostFilter)
  const { data, error, retry } = posts
  return (
    <>
      <View id="saved-search">
        <SectionHead title={searchInWords(search)} sub={data && `共 ${data.total} 个岗位`} />
      </View>
      {data === undefined &&
        (error ? (
          <ErrorState error={error} title="没能加载岗位" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {data?.items.length === 0 && (
        <EmptyState icon="search" title="现在没有这样的岗位" hint="有了会告诉您" />
      )}
      <PostPages posts={posts} noticed top="#saved-search" />
    </>
  )
}

/** What one search finds now, the newest first. */
export default function SavedSearchPage() {
  const { id } = useRouteParams('savedSearch')
  const signedIn = useRequiredSession('savedSearch', { id })
  const { data, error, retry } = useSavedSearches(signedIn)
  const search = data?.items.find((one) => one.id === id)?.search
  return (
    <PageShell title={routes.savedSearch.title}>
      {search !== undefined ? (
        <Found search={search} />
      ) : data !== undefined ? (
        <EmptyState icon="search" title="这个搜索已经删掉了">
          <Button onTap={() => go('recruit')}>去找岗位</Button>
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} title="没能加载这个搜索" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
