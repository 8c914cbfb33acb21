import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { DoorPanel } from '@/features/fair/components/door-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 入场核验, for whoever stands at the door. */
export default function FairDoorPage() {
  const { id } = useRouteParams('fairDoor')
  const signedIn = useRequiredSession('fairDoor', { id })
  return (
    <PageShell title={routes.fairDoor.title}>
      <DoorPanel fairId={id} wanted={signedIn} />
    </PageShell>
  )
}
