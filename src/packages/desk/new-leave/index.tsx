import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { LeaveForm } from '@/features/leave'
import { routes } from '@/routes'

export default function NewLeavePage() {
  const signedIn = useRequiredSession('newLeave', {})
  return signedIn ? <LeaveForm /> : <PageShell title={routes.newLeave.title}>{null}</PageShell>
}
