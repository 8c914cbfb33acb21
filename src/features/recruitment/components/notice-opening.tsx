import { View } from '@tarojs/components'
import type { NoticeSummary } from '@talent/contract/recruitment'
import { Button } from '@/components/form/button'
import { go } from '@/lib/navigate'
import { DeadlineStrip } from './deadline-strip'
import { PostRow } from './post-row'

/** What one can still apply to: until when, the first posts, and the way to all of them. */
export function NoticeOpening({ notice }: { notice: NoticeSummary }) {
  return (
    <>
      <View className="mt12">
        <DeadlineStrip notice={notice} />
      </View>
      <View className="rows mt4">
        {notice.posts.map((post) => (
          <PostRow key={post.id} post={post} />
        ))}
      </View>
      <Button
        kind="quiet"
        size="m"
        full
        className="mt4"
        onTap={() => go('notice', { id: notice.id })}
      >{`看全部 ${notice.postCount} 个岗位`}</Button>
    </>
  )
}
