import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE, useSession } from '@/features/account'
import { OfferCards } from '@/features/offer'
import { usePolicy } from '@/features/policy/api'
import { PolicyBar } from '@/features/policy/components/policy-bar'
import { PolicyHead } from '@/features/policy/components/policy-head'
import { PolicyPanel } from '@/features/policy/components/policy-panel'
import { AddRow } from '@/features/policy-calendar'
import { OpeningRow, SaveTool } from '@/features/policy-mark'
import { ownRows, ReceivedNote, rowName, StandingCard, useReceived, useStanding } from '@/features/self-check'
import { ShareRow } from '@/features/shared-result'
import { useAskAbout } from '@/features/service-request'
import { useShareCard } from '@/lib/use-share-card'
import { go } from '@/lib/navigate'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 政策详情: all a document says, and what it doesn't. */
function Detail() {
  const { id } = useRouteParams('policy')
  const { data: policy, error, retry } = usePolicy(id)
  const ask = useAskAbout({ about: id })
  const standing = useStanding(id)
  const mine = ownRows(standing)
  const received = useReceived(id, policy?.benefits ?? [])
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
  // Of what one receives already the payment is asked about, where its course stands.
  const award = received?.all === true ? received.award : null
  const askReceived =
    award === null ? undefined : { text: '问这一笔', onTap: () => go('award', { id: award }) }
  return (
    <PageShell
      title={routes.policy.title}
      top={<PolicyHead policy={policy} />}
      footer={<PolicyBar policy={policy} tools={<SaveTool policyId={id} />} ask={askReceived ?? ask} />}
      demo={policy.demo}
    >
      <PolicyPanel
        policy={policy}
        standing={
          <>
            {received && <ReceivedNote received={received} />}
            <OfferCards policyId={id} />
            {received?.all !== true && (
              <StandingCard policy={policy} standing={standing} share={<ShareRow standing={standing} />} />
            )}
          </>
        }
        isMine={(benefit) => mine.has(rowName(benefit))}
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

/** Anew for whoever signs in meanwhile: what a policy says of 您 is never another's. */
export default function PolicyPage() {
  const owner = useSession(({ accountId }) => accountId)
  return <Detail key={owner ?? ''} />
}
