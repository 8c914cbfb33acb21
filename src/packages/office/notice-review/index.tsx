import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useNoticeEditor } from '@/features/notice-editor/api'
import { ReviewPanel } from '@/features/notice-editor/components/review-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function NoticeReviewPage() {
  const { id } = useRouteParams('noticeReview')
  useRequiredSession('noticeReview', { id })
  const { data, error, retry } = useNoticeEditor(id)
  const { title } = routes.noticeReview
  if (data) return <ReviewPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载公告" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
