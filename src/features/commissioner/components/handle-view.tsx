import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useMarkRequestRead } from '@/features/notification'
import { routes } from '@/routes'
import { useHandledRequest } from '../api'
import { HandleDesk } from './handle-desk'

/** One request to work on, from its question to its page; null: nobody is signed in yet. */
export function HandleView({ id, opensAtNewest = false }: { id: string | null; opensAtNewest?: boolean }) {
  const { data, error, retry } = useHandledRequest(id)
  useMarkRequestRead(data)
  if (data)
    return (
      <HandleDesk key={data.id} request={data} title={routes.handle.title} opensAtNewest={opensAtNewest} />
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
