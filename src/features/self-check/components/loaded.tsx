import { Fragment, type ReactNode } from 'react'
import type { PolicyInPlay, UncheckedPolicy } from '@talent/contract/self-check'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useSession } from '@/features/account'
import { useInPlay } from '../api'
import { useOwnFacts, type OwnFacts } from '../own-facts'

/** What holds here, once it has come; the page says so while it hasn't, and where there is nothing. */
export function WithPolicies({
  title,
  children,
}: {
  title: string
  children: (
    policies: readonly PolicyInPlay[],
    own: OwnFacts,
    unchecked: readonly UncheckedPolicy[],
  ) => ReactNode
}) {
  const { data, error, retry } = useInPlay()
  const own = useOwnFacts()
  const owner = useSession(({ accountId }) => accountId)
  // Whoever signs in beyond this page finds their own answers here, not a visitor's.
  if (data && data.policies.length > 0 && own)
    return <Fragment key={owner ?? ''}>{children(data.policies, own, data.unchecked)}</Fragment>
  return (
    <PageShell title={title}>
      {!data && error && (
        <ErrorState error={error} title="没能加载政策条件" hint="您答过的都在这台手机上" onRetry={retry} />
      )}
      {(data ? data.policies.length > 0 : !error) && <Skeleton cards={2} />}
      {data?.policies.length === 0 && (
        <EmptyState
          icon="policy"
          title="还没有可以核对的本地政策"
          hint="示范区的政策录入后，就能在这里核对；别处的政策只供参考"
        />
      )}
    </PageShell>
  )
}
