import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { usePolicy } from '@/features/policy/api'
import { PolicyBar } from '@/features/policy/components/policy-bar'
import { PolicyHead } from '@/features/policy/components/policy-head'
import { PolicyPanel } from '@/features/policy/components/policy-panel'
import { AddRow } from '@/features/policy-calendar'
import { OpeningRow, SaveTool } from '@/features/policy-mark'
import { useAskAbout } from '@/features/service-request'
import { useShareCard } from '@/lib/use-share-card'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 政策详情: all a document says, and what it doesn't. */
export default function PolicyPage() {
  const { id } = useRouteParams('policy')
  const { data: policy, error, retry } = usePolicy(id)
  const ask = useAskAbout(id)
  useShareCard('policy', { id }, policy?.title)
  if (!policy) {
    return (
      <PageShell title={routes.policy.title}>
        {error ? (
          <ErrorState error={error} title="没能加载这份政策" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </PageShell>
    )
  }
  return (
    <PageShell
      title={routes.policy.title}
      top={<PolicyHead policy={policy} />}
      footer={<PolicyBar policy={policy} tools={<SaveTool policyId={id} />} ask={ask} />}
      demo={policy.demo}
    >
      <PolicyPanel
        policy={policy}
        opening={
          <>
            <OpeningRow policy={policy} />
            <AddRow policy={policy} />
          </>
        }
      />
    </PageShell>
  )
}
