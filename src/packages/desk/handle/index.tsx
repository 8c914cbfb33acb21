import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useHandledRequest } from '@/features/commissioner/api'
import { HandleDesk } from '@/features/commissioner/components/handle-desk'
import { useMarkRequestRead } from '@/features/notification'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function HandlePage() {
  const { id, at } = useRouteParams('handle')
  const signedIn = useRequiredSession('handle', { id, at })
  const { data, error, retry } = useHandledRequest(signedIn ? id : null)
  useMarkRequestRead(data)
  if (data)
    return (
      <HandleDesk key={data.id} request={data} title={routes.handle.title} opensAtNewest={at === 'newest'} />
    )
  return (
    <PageShell title={routes.handle.title}>
      {error ? (
        <ErrorState
          error={error}
          title="没能加载这件申请"
          hint="可能已转派给别的专员，或不存在"
          onRetry={retry}
        />
      ) : (
        <Skeleton cards={3} />
      )}
    </PageShell>
  )
}
