import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { NewEntryForm, useRosterChoices } from '@/features/roster'
import { routes } from '@/routes'

export default function RosterNewPage() {
  const signedIn = useRequiredSession('rosterNew')
  const { data, error, retry } = useRosterChoices(signedIn)
  if (data) return <NewEntryForm choices={data} />
  return (
    <PageShell title={routes.rosterNew.title}>
      {error ? <ErrorState error={error} title="没能加载可选的事项" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
