import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { MyRecognitions } from '@/features/recognition'
import { routes } from '@/routes'

export default function RecognitionsPage() {
  const signedIn = useRequiredSession('recognitions')
  return (
    <PageShell title={routes.recognitions.title} demo>
      <MyRecognitions wanted={signedIn} />
    </PageShell>
  )
}
