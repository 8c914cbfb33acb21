import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { RosterEntryForm, useRosterChoices, useRosterEntry } from '@/features/roster'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function RosterEntryPage() {
  const { id } = useRouteParams('rosterEntry')
  const signedIn = useRequiredSession('rosterEntry', { id })
  const entry = useRosterEntry(id, signedIn)
  const choices = useRosterChoices(signedIn)
  if (entry.data && choices.data) return <RosterEntryForm entry={entry.data} choices={choices.data} />
  const error = entry.error ?? choices.error
  const retry = () => {
    entry.retry()
    choices.retry()
  }
  return (
    <PageShell title={routes.rosterEntry.title}>
      {error ? (
        <ErrorState error={error} title="没能加载这位专员" hint="可能已经停用" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
