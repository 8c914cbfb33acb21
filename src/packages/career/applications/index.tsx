import { APPLICATION_TABS } from '@talent/contract/application'
import { useRequiredSession } from '@/features/account'
import { ApplicationList } from '@/features/application'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function ApplicationsPage() {
  const { tab } = useRouteParams('applications')
  const signedIn = useRequiredSession('applications', tab === undefined ? {} : { tab })
  const first = APPLICATION_TABS.find((one) => one === tab) ?? 'going'
  return <ApplicationList title={routes.applications.title} first={first} wanted={signedIn} />
}
