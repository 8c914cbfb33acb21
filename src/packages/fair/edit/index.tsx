import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useDeskFair } from '@/features/fair/api'
import { FairDeskPanel } from '@/features/fair/components/fair-desk-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** One 招聘会 as a coordinator keeps it. */
export default function FairDeskPage() {
  const { id } = useRouteParams('fairDesk')
  const signedIn = useRequiredSession('fairDesk', { id })
  const { data, error, retry } = useDeskFair(signedIn ? id : null)
  return (
    <PageShell title={routes.fairDesk.title} demo>
      {data !== undefined ? (
        <FairDeskPanel desk={data} />
      ) : error ? (
        <ErrorState error={error} title="没能加载这场招聘会" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
