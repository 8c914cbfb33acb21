import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { PolicyCountsPanel } from '@/features/policy-count'
import { routes } from '@/routes'

export default function PolicyCountsPage() {
  const signedIn = useRequiredSession('policyCounts')
  return (
    <PageShell title={routes.policyCounts.title} demo gap={10}>
      {signedIn && <PolicyCountsPanel />}
    </PageShell>
  )
}
