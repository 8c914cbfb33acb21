import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { HandInPanel, SupplementPanel, useRequest } from '@/features/service-request'
import { back } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SupplementPage() {
  const { id } = useRouteParams('supplement')
  const signedIn = useRequiredSession('supplement', { id })
  const request = useRequest(id, signedIn)
  const { title } = routes.supplement
  const moveOn = useMovingOn()
  const onSent = () => moveOn(back)
  if (request.data?.allowedEvents.includes('hand_in_later'))
    return <HandInPanel request={request.data} title={title} onSent={onSent} />
  if (request.data) return <SupplementPanel request={request.data} title={title} onSent={onSent} />
  return (
    <PageShell title={title}>
      {request.error ? (
        <ErrorState
          error={request.error}
          title="没能加载要补的材料"
          hint="不是您的问题，事项仍在正常办理"
          onRetry={request.retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
