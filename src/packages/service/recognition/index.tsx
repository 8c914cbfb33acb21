import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { RecognitionPanel, useRecognition } from '@/features/recognition'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function RecognitionPage() {
  const { id } = useRouteParams('recognition')
  const signedIn = useRequiredSession('recognition', { id })
  const { data, error, retry } = useRecognition(id, signedIn)
  const { title } = routes.recognition
  if (data) return <RecognitionPanel recognition={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载这次认定" hint="不是您的问题，记录都在" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
