import { useRequiredSession } from '@/features/account'
import { QueuePanel } from '@/features/fair/components/queue-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** 报名和候补: who comes, who waits, and who of them is chosen. */
export default function FairQueuePage() {
  const { id } = useRouteParams('fairQueue')
  const signedIn = useRequiredSession('fairQueue', { id })
  return <QueuePanel key={id} fairId={id} title={routes.fairQueue.title} wanted={signedIn} />
}
