import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ComplainForm } from '@/features/complaint'
import { useMyRequests } from '@/features/service-request'
import { replace } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ComplainPage() {
  const { about } = useRouteParams('complain')
  const signedIn = useRequiredSession('complain', about === undefined ? {} : { about })
  const mine = useMyRequests(signedIn)
  const moveOn = useMovingOn()
  const { title } = routes.complain
  if (mine.data)
    return (
      <ComplainForm
        title={title}
        requests={mine.data.items}
        about={about}
        onSent={(id) => moveOn(() => replace('complaint', { id }))}
      />
    )
  return (
    <PageShell title={title}>
      {mine.error ? (
        <ErrorState error={mine.error} title="没能加载您的办件" onRetry={mine.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
