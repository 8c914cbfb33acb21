import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { CheckCredential } from '@/features/recognition'
import { routes } from '@/routes'

export default function CredentialCheckPage() {
  useRequiredSession('credentialCheck')
  return (
    <PageShell title={routes.credentialCheck.title} demo>
      <CheckCredential />
    </PageShell>
  )
}
