import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { BecomeContact } from '@/features/enterprise/components/become-contact'
import { routes } from '@/routes'

export default function BecomeContactPage() {
  const signedIn = useRequiredSession('becomeContact')
  return (
    <PageShell title={routes.becomeContact.title} demo>
      {signedIn && <BecomeContact />}
    </PageShell>
  )
}
