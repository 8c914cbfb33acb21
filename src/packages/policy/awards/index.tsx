import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { MyAwardsPanel } from '@/features/award'
import { routes } from '@/routes'

export default function AwardsPage() {
  const signedIn = useRequiredSession('awards')
  return (
    <PageShell title={routes.awards.title} demo>
      <MyAwardsPanel wanted={signedIn} />
    </PageShell>
  )
}
