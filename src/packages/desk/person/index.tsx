import { useRequiredSession } from '@/features/account'
import { PersonPanel } from '@/features/commissioner/components/person-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function PersonPage() {
  const { id } = useRouteParams('person')
  const signedIn = useRequiredSession('person', { id })
  return <PersonPanel id={id} title={routes.person.title} wanted={signedIn} />
}
