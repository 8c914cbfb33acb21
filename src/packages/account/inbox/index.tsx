import { useReachBottom } from '@tarojs/taro'
import { PageShell } from '@/components/layout/page-shell'
import { useMe, useRequiredSession } from '@/features/account'
import { sideOf } from '@/features/account/sides'
import { useInbox } from '@/features/notification/api'
import { InboxPanel } from '@/features/notification/components/inbox-panel'
import { routes } from '@/routes'

export default function InboxPage() {
  const signedIn = useRequiredSession('inbox')
  const { data: me } = useMe()
  const inbox = useInbox(signedIn)
  useReachBottom(inbox.loadMore)
  return (
    <PageShell title={routes.inbox.title} demo gap={10}>
      <InboxPanel inbox={inbox} reader={(me && sideOf(me.roles)) ?? 'talent'} />
    </PageShell>
  )
}
