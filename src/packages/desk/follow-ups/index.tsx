import { useMe, useRequiredSession } from '@/features/account'
import { FollowUpsDesk } from '@/features/follow-up'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function FollowUpsPage() {
  const { scope } = useRouteParams('followUps')
  const signedIn = useRequiredSession('followUps', scope === undefined ? {} : { scope })
  const { data: me } = useMe()
  return (
    <FollowUpsDesk
      title={routes.followUps.title}
      coordinates={me?.roles.includes('coordinator') ?? false}
      begins={scope === 'late' ? 'late' : 'mine'}
      wanted={signedIn}
    />
  )
}
