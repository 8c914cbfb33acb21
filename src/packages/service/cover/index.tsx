import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { CoverPanel, useCover } from '@/features/bundle'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function CoverPage() {
  const { id } = useRouteParams('cover')
  const signedIn = useRequiredSession('cover', { id })
  const cover = useCover(id, signedIn)
  if (cover.data) return <CoverPanel cover={cover.data} title={routes.cover.title} />
  return (
    <PageShell title={routes.cover.title}>
      {cover.error ? (
        <ErrorState
          error={cover.error}
          title="没能加载这件事"
          hint="各件申请仍在正常办理，可在“我的办理”查看"
          onRetry={cover.retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
