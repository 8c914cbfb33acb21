import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { AwardPanel, useAward } from '@/features/award'
import { useAskAbout } from '@/features/service-request'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function AwardPage() {
  const { id } = useRouteParams('award')
  const signedIn = useRequiredSession('award', { id })
  const { data, error, retry } = useAward(id, signedIn)
  const ask = useAskAbout({ award: id })
  const { title } = routes.award
  if (data) return <AwardPanel award={data} title={title} ask={data.mine ? ask : undefined} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载这一笔" hint="不是您的问题，记录都在" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
