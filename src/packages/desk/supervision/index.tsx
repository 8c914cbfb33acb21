import { useRequiredSession } from '@/features/account'
import { WatchedDesk } from '@/features/commissioner/components/watched-desk'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SupervisionPage() {
  return (
    <WatchedDesk
      title={routes.supervision.title}
      wanted={useRequiredSession('supervision', useRouteParams('supervision'))}
    />
  )
}
