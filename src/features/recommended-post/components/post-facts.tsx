import { View } from '@tarojs/components'
import type { PostSummary } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { applyCaption, hires } from '@/features/recruitment'

/** Whose it is, what it pays, where, and until when, under a post's title. */
export function PostFacts({ post }: { post: PostSummary }) {
  const { employer, pay, negotiable, place, headcount } = post
  return (
    <>
      <View className="aux mt4">
        <Facts facts={[employer, place, hires(headcount)]} />
      </View>
      <View className="aux mt4">
        <Facts facts={[pay ?? (negotiable ? '面议' : '待遇没写'), applyCaption(post)]} />
      </View>
    </>
  )
}
