import { View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { ErrorState } from '@/components/feedback/error-state'
import { Facts } from '@/components/data/facts'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { Tap } from '@/components/form/tap'
import { IssueBlock, noticeCaption, NoticeOpening, sizes, useLatestNotices } from '@/features/recruitment'
import { go } from '@/lib/navigate'
import './hiring-card.scss'

/** 正在招聘: the notice one can still apply to, with its first posts. */
export function HiringCard() {
  const { data, error, retry } = useLatestNotices()
  if (!data)
    return error ? (
      <ErrorState error={error} title="没能加载招聘公告" onRetry={retry} />
    ) : (
      <Skeleton cards={1} />
    )
  const notice = data.items.find(({ phase }) => phase === 'open') ?? data.items[0]
  if (!notice) return null
  const { id, issue, title, phase } = notice
  return (
    <>
      <SectionHead
        title={phase === 'open' ? '正在招聘' : '招聘公告'}
        more="全部公告"
        onMore={() => go('recruit')}
      />
      <Card>
        <Tap className="hiring__head" role="link" onTap={() => go('notice', { id })}>
          {issue !== null && <IssueBlock issue={issue} />}
          <View className="g">
            <View className="h-title">{title}</View>
            <View className="aux mt4">
              <Facts facts={[...sizes(notice), phase !== 'open' && noticeCaption(notice)]} />
            </View>
          </View>
        </Tap>
        {phase === 'open' && <NoticeOpening notice={notice} />}
      </Card>
    </>
  )
}
