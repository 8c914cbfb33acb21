import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE, useMe } from '@/features/account'
import { MeHero, VisitorHero } from '@/features/me/components/me-hero'
import { MyPanel, VisitorPanel } from '@/features/me/components/me-panel'
import { TabPage } from '../tab-page'

/** 我的: who one is, what is going on, and what one decided. */
export default function MePage() {
  const { data: me, error, signedIn, retry } = useMe()
  if (!signedIn) {
    return (
      <TabPage name="me" nav="tint" hero={<VisitorHero />} gap={10} demo>
        <VisitorPanel />
      </TabPage>
    )
  }
  if (!me) {
    return (
      <TabPage name="me">
        {error ? (
          <ErrorState error={error} title="没能加载您的信息" hotline={HOTLINE} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </TabPage>
    )
  }
  return (
    <TabPage name="me" nav="tint" hero={<MeHero me={me} />} gap={10} demo>
      <MyPanel me={me} />
    </TabPage>
  )
}
