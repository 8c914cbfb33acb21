import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { cardPicture } from '@/features/notice-share'
import { ShareRow } from '@/features/notice-share/components/share-row'
import { useNotice } from '@/features/recruitment/api'
import { CorrectionsCard } from '@/features/recruitment/components/corrections-card'
import { NoticeHead } from '@/features/recruitment/components/notice-head'
import { NoticePapers } from '@/features/recruitment/components/notice-papers'
import { NoticePosts } from '@/features/recruitment/components/notice-posts'
import { StageList } from '@/features/recruitment/components/stage-list'
import { shareTitle } from '@/features/recruitment/labels'
import { useShareCard } from '@/lib/use-share-card'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 招聘公告: how it goes, its posts, and all else it says. */
export default function NoticePage() {
  const { id } = useRouteParams('notice')
  const { data: notice, error, retry } = useNotice(id)
  useShareCard('notice', { id }, notice && shareTitle(notice), cardPicture(id))
  if (!notice) {
    return (
      <PageShell title={routes.notice.title}>
        {error ? (
          <ErrorState error={error} title="没能加载这份公告" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </PageShell>
    )
  }
  return (
    <PageShell title={routes.notice.title} top={<NoticeHead notice={notice} />} demo={notice.demo}>
      <CorrectionsCard notice={notice} />
      {notice.stages.length > 0 && <StageList notice={notice} />}
      <NoticePosts notice={notice} />
      <NoticePapers notice={notice} />
      {notice.withdrawn === null && <ShareRow id={id} />}
    </PageShell>
  )
}
