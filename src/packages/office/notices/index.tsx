import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { NoticesPanel } from '@/features/notice-editor/components/notices-panel'
import { routes } from '@/routes'

export default function NoticesPage() {
  const signedIn = useRequiredSession('editableNotices')
  return (
    <PageShell title={routes.editableNotices.title} demo gap={10}>
      {signedIn && <NoticesPanel />}
    </PageShell>
  )
}
