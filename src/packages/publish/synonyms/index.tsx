import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { SynonymsPanel } from '@/features/policy-editor/components/synonyms-panel'
import { routes } from '@/routes'

export default function SynonymsPage() {
  const signedIn = useRequiredSession('synonyms')
  return (
    <PageShell title={routes.synonyms.title} gap={10}>
      {signedIn && <SynonymsPanel />}
    </PageShell>
  )
}
