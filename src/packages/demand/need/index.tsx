import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { HOTLINE } from '@/features/account'
import { useNeed } from '@/features/demand/api'
import { NeedPanel } from '@/features/demand/components/need-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { useShareCard } from '@/lib/use-share-card'
import { routes } from '@/routes'

export default function NeedPage() {
  const { id } = useRouteParams('demandNeed')
  const { data, error, retry } = useNeed(id)
  useShareCard('demandNeed', { id }, data && `${data.employer}需要${data.title}`)
  const { title } = routes.demandNeed
  if (data) return <NeedPanel need={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载这个需求" hotline={HOTLINE} onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
