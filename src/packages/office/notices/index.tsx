import { PageShell } from '@/components/layout/page-shell'
import { Card } from '@/components/layout/card'
import { useRequiredSession } from '@/features/account'
import { DemandEditorRow } from '@/features/demand'
import { NeedsRow } from '@/features/employer'
import { DeskFairsRow } from '@/features/fair'
import { NoticesPanel } from '@/features/notice-editor/components/notices-panel'
import { routes } from '@/routes'

export default function NoticesPage() {
  const signedIn = useRequiredSession('editableNotices')
  return (
    <PageShell title={routes.editableNotices.title} demo gap={10}>
      <Card padding="tight" rows>
        <NeedsRow wanted={signedIn} />
        <DemandEditorRow />
        <DeskFairsRow />
      </Card>
      {signedIn && <NoticesPanel />}
    </PageShell>
  )
}
