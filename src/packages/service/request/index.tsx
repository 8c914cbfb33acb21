import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useMarkRequestRead } from '@/features/notification'
import { RequestRecognitions } from '@/features/recognition'
import { RequestPosts } from '@/features/recommended-post'
import { RequestPanel, useRequest } from '@/features/service-request'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'
import { useAskedAbout } from './use-asked-about'

export default function RequestPage() {
  const { id, about, award } = useRouteParams('request')
  const signedIn = useRequiredSession('request', { id, about, award })
  const request = useRequest(id, signedIn)
  useMarkRequestRead(request.data)
  const asks = useAskedAbout({ about, award })
  const { title } = routes.request
  if (request.data)
    return (
      <RequestPanel
        request={request.data}
        title={title}
        asks={asks}
        ledTo={
          <>
            <RequestRecognitions request={request.data} />
            <RequestPosts request={request.data} />
          </>
        }
      />
    )
  return (
    <PageShell title={title}>
      {request.error ? (
        <ErrorState
          error={request.error}
          title="没能加载办理进度"
          hint="不是您的问题，事项仍在正常办理"
          onRetry={request.retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
