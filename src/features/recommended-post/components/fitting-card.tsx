import { View } from '@tarojs/components'
import type { FittingPost } from '@talent/contract/recommended-post'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { OUTCOME_TAG } from '@/features/eligibility'
import { go } from '@/lib/navigate'
import { PostFacts } from './post-facts'

/** One that may be recommended: how it stands to each wish, and the press that chooses it. */
export function FittingCard({
  fitting: { post, named, lines, recommended },
  chosen,
  onChoose,
}: {
  fitting: FittingPost
  chosen: boolean
  onChoose: () => void
}) {
  return (
    <Card>
      <CardHead
        title={post.title}
        aside={recommended && <StatusTag tone="grey" icon="check" text="推荐过" />}
      />
      <PostFacts post={post} />
      {named.length > 0 && <View className="aux mt8">{`对上的专业或职业：${named.join('、')}`}</View>}
      {lines.map(({ text, outcome }) => (
        <View key={text} className="between mt8">
          <View className="g">{text}</View>
          <StatusTag {...OUTCOME_TAG[outcome]} />
        </View>
      ))}
      <View className="btns mt12">
        <Button
          size="m"
          kind="quiet"
          label={`看岗位：${post.title}`}
          onTap={() => go('post', { id: post.id })}
        >
          看岗位
        </Button>
        <Button
          size="m"
          kind={chosen ? undefined : 'outline'}
          icon={chosen ? 'check' : 'plus'}
          label={`${chosen ? '已选' : '选上'}：${post.title}`}
          onTap={onChoose}
        >
          {chosen ? '已选' : '选上'}
        </Button>
      </View>
    </Card>
  )
}
