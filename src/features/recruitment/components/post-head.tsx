import { Text, View } from '@tarojs/components'
import type { Post } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { hires, hiringWords, phaseTag, shortPay } from '../labels'
import { DeadlineStrip } from './deadline-strip'

/** Which post, whose, and for how much. */
export function PostHead({ post }: { post: Post & { readonly workingDaysLeft?: number | null } }) {
  const { title, employer, headcount, noticeLabel, code, phase, hiring } = post
  const pay = shortPay(post.pay)
  return (
    <View>
      <View className="between wrap">
        <View className="h-page g" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {title}
        </View>
        <StatusTag {...phaseTag(phase)} />
      </View>
      <View className="aux ink7 mt4">
        <Facts facts={[employer, hires(headcount)]} />
        {pay !== null && (
          <>
            <View className="mid" />
            <Text className="pri strong">{pay}</Text>
          </>
        )}
      </View>
      <View className="cap num mt4">
        <Facts facts={[noticeLabel, code && `岗位代码 ${code}`]} />
      </View>
      {hiring !== null && <View className="strong mt8">{`用人单位说：${hiringWords(hiring)}`}</View>}
      <View className="mt12">
        <DeadlineStrip notice={post} />
      </View>
    </View>
  )
}
