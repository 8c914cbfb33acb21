import { PageShell } from '@/components/layout/page-shell'
import { HelpPanel } from '@/features/account/components/help-panel'
import { routes } from '@/routes'

export default function HelpPage() {
  return (
    <PageShell title={routes.help.title} demo>
      <HelpPanel />
    </PageShell>
  )
}
