import { View } from '@tarojs/components'
import type { RecommendedPost, RecommendedPosts } from '@talent/contract/recommended-post'
import { EmptyState } from '@/components/feedback/empty-state'
import { Note } from '@/components/feedback/note'
import { Card, CardHead } from '@/components/layout/card'
import { ApplicationStateTag } from '@/features/application'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { PostFacts } from './post-facts'

const stands = ({ application, recommendedAt, by }: RecommendedPost): string =>
  application === null
    ? `${monthDay(dayOf(recommendedAt))}${by}推荐，还没有投递`
    : `${monthDay(dayOf(recommendedAt))}${by}推荐，${monthDay(dayOf(application.since))}起是这个状态`

/** 推荐的岗位 of a request, each with what came of it; from here one applies as for any other post. */
export function RecommendedPanel({ recommended: { posts } }: { recommended: RecommendedPosts }) {
  if (posts.length === 0)
    return (
      <EmptyState icon="recruit" title="还没有推荐岗位" hint="专员找到合适的会推荐在这里，并在会话里说。" />
    )
  return (
    <>
      <Note icon="info">
        给家人的岗位，打开后转发给 Ta，用 Ta
        自己的账号投递。投递时同意了，这里就能看到进展；简历只有单位看得到。
      </Note>
      {posts.map((one) => (
        <Card key={one.id} onTap={() => go('post', { id: one.post.id, recommended: one.id })}>
          <CardHead
            title={one.post.title}
            aside={one.application !== null && <ApplicationStateTag state={one.application.state} />}
          />
          <PostFacts post={one.post} />
          <View className="cap mt8">{stands(one)}</View>
        </Card>
      ))}
    </>
  )
}
