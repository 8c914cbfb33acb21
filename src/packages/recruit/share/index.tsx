import { useState } from 'react'
import { posterBatches } from '@talent/contract/notice-share'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import { HOTLINE } from '@/features/account'
import { cardPicture } from '@/features/notice-share'
import { SharePanel } from '@/features/notice-share/components/share-panel'
import { keepPoster } from '@/features/notice-share/keep-poster'
import { useNotice } from '@/features/recruitment/api'
import { shareTitle } from '@/features/recruitment/labels'
import { errorLine } from '@/lib/error-text'
import { useRouteParams } from '@/lib/use-route-params'
import { useShareCard } from '@/lib/use-share-card'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'

/** 分享 of a notice: its card, plain words, paper, a long picture. */
export default function NoticeSharePage() {
  const { id } = useRouteParams('noticeShare')
  const { data: notice, error, retry } = useNotice(id)
  const [batch, setBatch] = useState(0)
  const [kept, setKept] = useState(false)
  useShareCard('notice', { id }, notice && shareTitle(notice), cardPicture(id))
  const keeping = useSubmit(async () => {
    setKept(false)
    await keepPoster(id, batch, `${notice?.title ?? '招聘公告'}.png`)
    setKept(true)
  })
  const { title } = routes.noticeShare
  if (!notice)
    return (
      <PageShell title={title}>
        {error ? (
          <ErrorState error={error} title="没能加载这份公告" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </PageShell>
    )
  const batches = posterBatches(notice.postCount)
  const done = process.env.TARO_ENV === 'h5' ? '长图已下载' : '已存到相册'
  return (
    <PageShell
      title={title}
      demo={notice.demo}
      footer={
        <ActionBar feedback={{ words: keeping.error ? errorLine(keeping.error) : kept ? done : undefined }}>
          {batches > 1 && (
            <Button
              kind="outline"
              onTap={() => {
                setKept(false)
                setBatch((batch + 1) % batches)
              }}
            >
              换一张
            </Button>
          )}
          <Button
            full
            icon="download"
            busy={keeping.busy}
            busyText="正在保存"
            onTap={() => void keeping.submit()}
          >
            {process.env.TARO_ENV === 'h5' ? '下载长图' : '保存到相册'}
          </Button>
        </ActionBar>
      }
    >
      <SharePanel notice={notice} batch={batch} />
    </PageShell>
  )
}
