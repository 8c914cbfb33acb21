import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { HOTLINE } from '@/features/account'
import { useDemand } from '@/features/demand/api'
import { ChangesPanel } from '@/features/demand/components/changes-panel'
import { routes } from '@/routes'

export default function DemandChangesPage() {
  const { data, error, retry } = useDemand()
  const { title } = routes.demandChanges
  if (data) return <ChangesPanel catalogue={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState error={error} title="没能加载各版" hotline={HOTLINE} onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
