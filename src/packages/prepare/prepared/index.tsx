import { useReachBottom } from '@tarojs/taro'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { SentPreparations, useSentPreparations } from '@/features/preparation'
import { routes } from '@/routes'

export default function PreparedPage() {
  const signedIn = useRequiredSession('prepared', {})
  const list = useSentPreparations(signedIn)
  useReachBottom(list.loadMore)
  return (
    <PageShell title={routes.prepared.title} demo gap={10}>
      <SentPreparations list={list} />
    </PageShell>
  )
}
