import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { CvPanel, useCv } from '@/features/application'
import { routes } from '@/routes'

export default function CvPage() {
  const signedIn = useRequiredSession('cv', {})
  const { data, error, retry } = useCv(signedIn)
  const { title } = routes.cv
  if (data) return <CvPanel cv={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载简历" hint="不是您的问题，简历都在" onRetry={retry} />
      ) : (
        <Skeleton cards={2} />
      )}
    </PageShell>
  )
}
