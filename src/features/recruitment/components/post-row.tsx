import { View } from '@tarojs/components'
import type { Mark, MarkedText } from '@talent/contract'
import type { FoundPost, PostSummary } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { Marked } from '@/components/data/marked'
import { Tap } from '@/components/form/tap'
import { joinMarked } from '@/lib/join-marked'
import { go } from '@/lib/navigate'
import { applyCaption, hires, hiringWords, shortPay } from '../labels'
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

/** Words of a post, and where in them is what was searched for. */
const marked = (text: string | null, marks: readonly Mark[] = []): MarkedText | null =>
  text === null ? null : { text, marks: [...marks] }
const together = (...facts: readonly (MarkedText | null)[]) => joinMarked(facts, '，')

/** For how much, short: 面议 stays in sight whatever is filtered by. */
const payLine = ({ pay, negotiable }: PostSummary): string | null =>
  shortPay(pay) ?? (negotiable ? '面议' : pay === null ? null : '待遇见详情')

/**
 * In a list of posts. All but the title and the number is one text of some lines: 20 rows cross to the page in 9.5 KiB;
 * with a box for each line and the dots of Facts it was 17.
 */
export function FullPostRow({
  post,
  noticed = false,
}: {
  post: FoundPost
  /** Also says of which notice. */ noticed?: boolean
}) {
  const { id, code, title, headcount, education, major, employer, noticeLabel, hiring, hits } = post
  const facts = joinMarked(
    [
      together(marked(noticed ? noticeLabel : code), marked(employer, hits?.marks.employer)),
      together(marked(education, hits?.marks.education), marked(major, hits?.marks.major)),
      // Within a notice its head says whether one can still apply.
      together(
        marked(payLine(post)),
        marked(noticed ? applyCaption(post) : null),
        marked(hiring && hiringWords(hiring)),
      ),
      hits?.excerpt ?? null,
    ],
    '\n',
  )
  return (
    <Tap className="post-line" role="link" onTap={() => go('post', { id })}>
      <View className="h-title">
        <Marked text={title} marks={hits?.marks.title} />
      </View>
      {headcount !== null && <View className="strong">{hires(headcount)}</View>}
      <View className="post-line__facts">
        <Marked {...facts} />
      </View>
    </Tap>
  )
}
