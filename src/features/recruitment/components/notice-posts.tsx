import { View } from '@tarojs/components'
import type { Notice } from '@talent/contract/recruitment'
import { ErrorState } from '@/components/feedback/error-state'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { NO_FILTER } from '../post-filter'
import { usePostPage } from '../use-post-page'
import { PostPages } from './post-pages'

/** Fewer than elsewhere: the notice's own parts need nodes too. */
const PER_PAGE = 12

/** The posts of one notice, in its own order. */
export function NoticePosts({ notice }: { notice: Pick<Notice, 'id' | 'postCount'> }) {
  const posts = usePostPage({ ...NO_FILTER, noticeId: notice.id }, PER_PAGE)
  return (
    <>
      <View id="notice-posts">
        <SectionHead title={`${notice.postCount} 个岗位`} />
      </View>
      {posts.data === undefined &&
        (posts.error ? (
          <ErrorState error={posts.error} title="没能加载岗位" hotline={HOTLINE} onRetry={posts.retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      <PostPages posts={posts} top="#notice-posts" />
    </>
  )
}
