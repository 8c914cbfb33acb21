import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { FairsDesk } from '@/features/fair/components/fairs-desk'
import { routes } from '@/routes'

export default function FairsDeskPage() {
  const signedIn = useRequiredSession('fairsDesk')
  return (
    <PageShell title={routes.fairsDesk.title} demo>
      <FairsDesk wanted={signedIn} />
    </PageShell>
  )
}
