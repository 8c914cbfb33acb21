import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { AnswerPanel, useComplaint } from '@/features/complaint'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ComplaintDeskPage() {
  const { id } = useRouteParams('complaintDesk')
  const signedIn = useRequiredSession('complaintDesk', { id })
  const { data, error, retry } = useComplaint(id, signedIn)
  const { title } = routes.complaintDesk
  if (data) return <AnswerPanel complaint={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? (
        <ErrorState
          error={error}
          title="没能加载这件投诉建议"
          hint="不是您的问题，记录都在"
          onRetry={retry}
        />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
