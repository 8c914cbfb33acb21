import { View } from '@tarojs/components'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { HOTLINE } from '@/features/account'
import { ChangeList } from '@/features/publication'
import { useNoticeCorrection } from '@/features/recruitment/api'
import { fullDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 更正公告: what was corrected and why, each change beside what it was, and the way to the notice as it is now. */
export default function CorrectionPage() {
  const { id, version } = useRouteParams('noticeCorrection')
  const { data, error, retry } = useNoticeCorrection(id, version)
  const { title } = routes.noticeCorrection
  if (data === undefined)
    return (
      <PageShell title={title}>
        {error ? (
          <ErrorState error={error} title="没能加载更正公告" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        )}
      </PageShell>
    )
  const { notice, on, words, changes } = data
  return (
    <PageShell title={title} demo={data.demo}>
      <View>
        <View className="h-page">{`关于“${notice.title}”的更正`}</View>
        <View className="aux mt4">{`${fullDay(on)}发布`}</View>
      </View>
      <SectionCard title="更正说明">
        <View className="mt4 ink7">{words}</View>
      </SectionCard>
      {changes.length > 0 && (
        <SectionCard title={`改了 ${changes.length} 处`}>
          <ChangeList changes={changes} sides={['原来', '现在']} />
        </SectionCard>
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="recruit"
          title="更正后的公告"
          sub={notice.issue === null ? notice.title : `第 ${notice.issue} 期 ${notice.title}`}
          onTap={() => go('notice', { id: notice.id })}
        />
      </Card>
    </PageShell>
  )
}
