import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/layout/card'
import { ErrorState } from '@/components/feedback/error-state'
import { Pager } from '@/components/layout/pager'
import { HOTLINE } from '@/features/account'
import type { PostPage } from '../use-post-page'
import { FullPostRow } from './post-row'

interface PostPagesProps {
  posts: PostPage
  noticed?: boolean
  /** Where a new page begins, as a selector: the reader is brought there. */
  top: string
}

/** One page of posts and the way to the others. */
export function PostPages({ posts, noticed, top }: PostPagesProps) {
  const { data, error, page, pageSize, hasNext, busy, turnTo, retry } = posts
  if (data === undefined || data.items.length === 0) return null
  return (
    <>
      <Card padding="tight" rows>
        {data.items.map((post) => (
          <FullPostRow key={post.id} post={post} noticed={noticed} />
        ))}
      </Card>
      {error && <ErrorState error={error} title="没能加载这一页" hotline={HOTLINE} onRetry={retry} />}
      <View>
        <Pager
          page={page}
          pageSize={pageSize}
          total={data.total}
          hasNext={hasNext}
          busy={busy}
          onPage={(to) => {
            turnTo(to)
            void Taro.pageScrollTo({ selector: top, duration: 0 })
          }}
        />
      </View>
    </>
  )
}
