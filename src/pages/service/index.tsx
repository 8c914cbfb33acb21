import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { useMe } from '@/features/account'
import { BundleEntries } from '@/features/bundle/components/bundle-entries'
import { UnfinishedDrafts, useMatters } from '@/features/matter'
import { AskCommissioner, ownThread, ServiceHub, useMyRequests } from '@/features/service-request'
import { TabPage } from '../tab-page'

export default function ServicePage() {
  const me = useMe()
  const matters = useMatters()
  const mine = useMyRequests(me.holds('talent'))
  const thread = ownThread(mine.data, me.data?.commissioner)
  return (
    <TabPage
      name="service"
      top={
        me.data?.commissioner && thread ? (
          <AskCommissioner commissioner={me.data.commissioner} requestId={thread.id} />
        ) : undefined
      }
      demo
    >
      {matters.data ? (
        <ServiceHub
          matters={matters.data.matters}
          mine={mine.data}
          begin={
            <>
              {me.data && me.holds('talent') && (
                <UnfinishedDrafts
                  accountId={me.data.id}
                  drafts={mine.data?.drafts}
                  titleOf={(code) => matters.data?.matters.find((matter) => matter.code === code)?.title}
                />
              )}
              <BundleEntries />
            </>
          }
        />
      ) : matters.error ? (
        <ErrorState error={matters.error} title="没能加载事项" onRetry={matters.retry} />
      ) : (
        <Skeleton />
      )}
    </TabPage>
  )
}
