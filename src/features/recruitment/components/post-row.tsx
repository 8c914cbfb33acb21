import { View } from '@tarojs/components'
import type { PostSummary } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import { applyCaption, hires, shortPay } from '../labels'
import './post-row.scss'

/** Two lines, on a notice's card. */
export function PostRow({ post }: { post: PostSummary }) {
  const { id, title, headcount, education, employer } = post
  const pay = shortPay(post.pay)
  return (
    <Tap className="post-row" role="link" onTap={() => go('post', { id })}>
      <View className="g">
        <View className="post-row__title">{title}</View>
        <View className="cap">
          <Facts facts={[hires(headcount), education, employer]} />
        </View>
      </View>
      {pay !== null && <View className="post-row__aside">{pay}</View>}
    </Tap>
  )
}

const together = (...facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null).join('，')

/**
 * In a list of posts. All but the title and the number is one text of three lines: 20 rows cross to the page in 9.5 KiB;
 * with a box for each line and the dots of Facts it was 17.
 */
export function FullPostRow({
  post,
  noticed = false,
}: {
  post: PostSummary
  /** Also says of which notice. */ noticed?: boolean
}) {
  const { id, code, title, headcount, education, major, employer, noticeLabel } = post
  const pay = shortPay(post.pay) ?? (post.negotiable ? '面议' : post.pay === null ? null : '待遇见详情')
  const lines = [
    together(noticed ? noticeLabel : code, employer),
    together(education, major),
    // Within a notice its head says whether one can still apply.
    together(pay, noticed ? applyCaption(post) : null),
  ]
  return (
    <Tap className="post-line" role="link" onTap={() => go('post', { id })}>
      <View className="h-title">{title}</View>
      {headcount !== null && <View className="strong">{hires(headcount)}</View>}
      <View className="post-line__facts">{lines.filter((line) => line !== '').join('\n')}</View>
    </Tap>
  )
}
