import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { MarkedPanel } from '@/features/policy-mark'
import { routes } from '@/routes'

/** 收藏: the policies one saved or waits for. */
export default function MarkedPage() {
  const signedIn = useRequiredSession('marked')
  return (
    <PageShell title={routes.marked.title}>
      <MarkedPanel wanted={signedIn} />
    </PageShell>
  )
}
