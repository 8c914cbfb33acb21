import { isOpen } from '@talent/contract/service-request'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE, SideSwitchCard, useMe } from '@/features/account'
import { CommissionerCard, NoCommissionerCard } from '@/features/home/components/commissioner-card'
import { HiringCard } from '@/features/home/components/hiring-card'
import { HomeHero } from '@/features/home/components/home-hero'
import { HowItWorks } from '@/features/home/components/how-it-works'
import { LatestNews } from '@/features/home/components/latest-news'
import { MatterGrid } from '@/features/home/components/matter-grid'
import { OpenRequests } from '@/features/home/components/open-requests'
import { StandardTextButton } from '@/features/home/components/standard-text-button'
import { VisitorHero } from '@/features/home/components/visitor-hero'
import { UnfinishedDrafts } from '@/features/matter'
import { WaitingPreparations } from '@/features/preparation'
import { useMyRequests } from '@/features/service-request'
import { TabPage } from '../tab-page'

/** 首页: one's commissioner and what is going on; for a visitor, what there is and how to get it. */
export default function HomePage() {
  const { data: me, error, signedIn, retry } = useMe()
  const isTalent = me?.roles.includes('talent') ?? false
  const requests = useMyRequests(isTalent, 'current')

  if (!signedIn) {
    return (
      <TabPage name="home" nav="brand" hero={<VisitorHero />} heroAlone demo>
        <HiringCard />
        <MatterGrid />
        <HowItWorks />
        <StandardTextButton />
      </TabPage>
    )
  }
  if (!me) {
    return (
      <TabPage name="home" nav="brand">
        {error ? (
          <ErrorState
            error={error}
            title="没能加载首页"
            hint="不是您的问题，事项仍在正常办理"
            hotline={HOTLINE}
            onRetry={retry}
          />
        ) : (
          <Skeleton cards={3} />
        )}
      </TabPage>
    )
  }
  const current = requests.data?.items
  // Nothing is going on yet: no less than a visitor sees.
  const isNew = isTalent && !me.commissioner && current?.length === 0
  return (
    <TabPage
      name="home"
      nav="brand"
      hero={<HomeHero me={me} waiting={requests.data?.counts.waitingOnMe} />}
      demo
    >
      {isTalent &&
        (me.commissioner ? (
          <CommissionerCard commissioner={me.commissioner} open={(current ?? []).filter(isOpen)} />
        ) : (
          <NoCommissionerCard />
        ))}
      <WaitingPreparations wanted={isTalent && me.preparations > 0} />
      {!isTalent && <SideSwitchCard current="talent" />}
      {isTalent && (me.commissioner || current === undefined || current.length > 0) && (
        <OpenRequests
          requests={current}
          total={requests.data?.counts.open ?? 0}
          error={requests.error}
          onRetry={requests.retry}
        />
      )}
      {isTalent && <UnfinishedDrafts accountId={me.id} drafts={requests.data?.drafts} />}
      {isNew && (
        <>
          <HiringCard />
          <MatterGrid />
          <HowItWorks />
        </>
      )}
      <LatestNews />
      <StandardTextButton />
    </TabPage>
  )
}
