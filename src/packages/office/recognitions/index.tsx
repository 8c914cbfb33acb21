import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { RecognitionsDesk } from '@/features/recognition'
import { routes } from '@/routes'

export default function RecognitionsDeskPage() {
  const signedIn = useRequiredSession('recognitionsDesk')
  return (
    <PageShell title={routes.recognitionsDesk.title} demo gap={10}>
      <RecognitionsDesk wanted={signedIn} />
    </PageShell>
  )
}
