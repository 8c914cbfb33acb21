import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ApplicantPanel } from '@/features/employer/components/applicant-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ApplicantPage() {
  const { id } = useRouteParams('applicant')
  const signedIn = useRequiredSession('applicant', { id })
  const { title } = routes.applicant
  if (!signedIn)
    return (
      <PageShell title={title} demo>
        <Skeleton />
      </PageShell>
    )
  return <ApplicantPanel key={id} id={id} title={title} />
}
