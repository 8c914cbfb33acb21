import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { HOTLINE, useMe } from '@/features/account'
import { useFair } from '@/features/fair/api'
import { CheckInCard } from '@/features/fair/components/check-in-card'
import { DoorRow } from '@/features/fair/components/door-row'
import { EmployerList } from '@/features/fair/components/employer-list'
import { FairFacts, FairWords, ResultsCard } from '@/features/fair/components/fair-facts'
import { FairHead } from '@/features/fair/components/fair-head'
import { FittingPosts } from '@/features/fair/components/fitting-posts'
import { SignUpBar } from '@/features/fair/components/sign-up-bar'
import { useRouteParams } from '@/lib/use-route-params'
import { useShareCard } from '@/lib/use-share-card'
import { routes } from '@/routes'

/** One 招聘会: when and where, who comes with which posts, and 报名. */
export default function FairPage() {
  const { id } = useRouteParams('fair')
  const { data: fair, error, retry } = useFair(id)
  const talent = useMe().holds('talent')
  useShareCard('fair', { id }, fair?.title)
  if (fair === undefined)
    return (
      <PageShell title={routes.fair.title}>
        {error ? (
          <ErrorState error={error} title="没能加载这场招聘会" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </PageShell>
    )
  return (
    <PageShell
      title={routes.fair.title}
      top={<FairHead fair={fair} />}
      footer={<SignUpBar fair={fair} />}
      demo={fair.demo}
    >
      <FairFacts fair={fair} />
      {fair.phase !== 'cancelled' && fair.phase !== 'over' && <DoorRow fairId={id} />}
      {talent && fair.phase !== 'cancelled' && <CheckInCard fair={fair} />}
      <ResultsCard fair={fair} />
      <FairWords fair={fair} />
      <FittingPosts fairId={id} />
      <EmployerList fairId={id} />
    </PageShell>
  )
}
