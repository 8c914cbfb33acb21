import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { PoliciesPanel } from '@/features/policy-editor/components/policies-panel'
import { routes } from '@/routes'

export default function PoliciesPage() {
  const signedIn = useRequiredSession('editablePolicies')
  return (
    <PageShell title={routes.editablePolicies.title} demo gap={10}>
      {signedIn && <PoliciesPanel />}
    </PageShell>
  )
}
