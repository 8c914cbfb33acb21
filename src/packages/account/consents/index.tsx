import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useRequiredSession } from '@/features/account'
import { useConsents } from '@/features/consent'
import { ConsentCard } from '@/features/consent/components/consent-card'
import { routes } from '@/routes'

export default function ConsentsPage() {
  const signedIn = useRequiredSession('consents')
  const { data, error, retry } = useConsents(signedIn)
  return (
    <PageShell title={routes.consents.title} demo>
      {!data &&
        (error ? <ErrorState error={error} title="没能加载授权记录" onRetry={retry} /> : <Skeleton />)}
      {data?.consents.length === 0 && (
        <EmptyState
          icon="shield"
          title="还没有给过单独同意"
          hint="涉及未成年人、健康或家庭成员信息时，会单独征得您的同意"
        />
      )}
      {data && data.consents.length > 0 && (
        <Note icon="shield">每一项同意只用于它写明的事，可以逐项撤回。</Note>
      )}
      {data?.consents.map((consent) => (
        <ConsentCard key={consent.id} consent={consent} />
      ))}
    </PageShell>
  )
}
