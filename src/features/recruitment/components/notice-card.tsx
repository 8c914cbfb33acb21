import { View } from '@tarojs/components'
import type { NoticeSummary } from '@talent/contract/recruitment'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Tap } from '@/components/form/tap'
import { dayOf, monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { noticeCaption, phaseTag, sizes } from '../labels'
import { IssueMark } from './issue-mark'
import { NoticeOpening } from './notice-opening'
import './notice-card.scss'

/** One notice of the list. What one can still apply to shows its deadline and first posts; the rest stays short. */
export function NoticeCard({ notice }: { notice: NoticeSummary }) {
  const { id, issue, kind, title, place, phase, applyUntil, publishedOn } = notice
  const open = phase === 'open'
  return (
    <Card>
      <Tap className="notice-card" role="link" onTap={() => go('notice', { id })}>
        <View className="card-head">
          {issue === null ? <View className="aux">{kind}</View> : <IssueMark issue={issue} />}
          <StatusTag {...phaseTag(phase)} />
        </View>
        <View className="h-title mt4">{title}</View>
        <View className="aux mt4">
          <Facts
            facts={[
              ...sizes(notice),
              !open && place,
              (phase === 'upcoming' || (phase === 'undated' && publishedOn !== null)) &&
                noticeCaption(notice),
              phase === 'closed' && applyUntil !== null && `${monthDay(dayOf(applyUntil))}截止`,
            ]}
          />
        </View>
      </Tap>
      {open && <NoticeOpening notice={notice} />}
    </Card>
  )
}
