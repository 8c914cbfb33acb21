import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { NeedsDesk } from '@/features/employer/components/needs-desk'
import { routes } from '@/routes'

export default function NeedsDeskPage() {
  const signedIn = useRequiredSession('needsDesk')
  return (
    <PageShell title={routes.needsDesk.title} demo gap={10}>
      <NeedsDesk wanted={signedIn} />
    </PageShell>
  )
}
