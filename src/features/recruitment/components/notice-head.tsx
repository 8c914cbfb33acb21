import { View } from '@tarojs/components'
import type { Notice } from '@talent/contract/recruitment'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { a11y } from '@/lib/a11y'
import { monthDay } from '@/lib/dates'
import { phaseTag } from '../labels'
import { DeadlineStrip } from './deadline-strip'
import { IssueMark } from './issue-mark'

/** Which notice, whose, and whether one can still apply. */
export function NoticeHead({ notice }: { notice: Notice }) {
  const { issue, kind, title, issuer, place, publishedOn, phase, stages } = notice
  return (
    <View>
      <View className="between wrap">
        {issue === null ? <View className="aux">{kind}</View> : <IssueMark issue={issue} />}
        <StatusTag {...phaseTag(phase)} />
      </View>
      <View className="h-head mt4" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {title}
      </View>
      <View className="cap mt4">
        <Facts facts={[publishedOn !== null && `${monthDay(publishedOn)}发布`, issuer, place]} />
      </View>
      {/* With stages the deadline is shown at the first of them. */}
      {(stages.length === 0 || phase === 'upcoming') && (
        <View className="mt12">
          <DeadlineStrip notice={notice} />
        </View>
      )}
    </View>
  )
}
