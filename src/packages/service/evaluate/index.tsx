import { EVALUATION_LEVELS } from '@talent/contract/service-request'
import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { EvaluatePanel, useRequest } from '@/features/service-request'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function EvaluatePage() {
  const { id, level } = useRouteParams('evaluate')
  const signedIn = useRequiredSession('evaluate', { id })
  const request = useRequest(id, signedIn)
  const { title } = routes.evaluate
  if (request.data)
    return (
      <EvaluatePanel
        request={request.data}
        title={title}
        begins={EVALUATION_LEVELS.find((one) => String(one) === level) ?? null}
      />
    )
  return (
    <PageShell title={title}>
      {request.error ? (
        <ErrorState
          error={request.error}
          title="没能加载这件申请"
          hint="不是您的问题，事项仍在正常办理"
          onRetry={request.retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
