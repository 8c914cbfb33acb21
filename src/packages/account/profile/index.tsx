import { ErrorState } from '@/components/feedback/error-state'
import { PageShell } from '@/components/layout/page-shell'
import { Skeleton } from '@/components/feedback/skeleton'
import { useAreas, useMe, useRequiredSession } from '@/features/account'
import { useFamily } from '@/features/me/api'
import { FamilyCard } from '@/features/me/components/family-card'
import { ProfilePanel } from '@/features/me/components/profile-panel'
import { back } from '@/lib/navigate'
import { useMovingOn } from '@/lib/use-moving-on'
import { routes } from '@/routes'

export default function ProfilePage() {
  useRequiredSession('profile')
  const me = useMe()
  const areas = useAreas()
  const family = useFamily()
  const moveOn = useMovingOn()
  if (me.data && areas.data)
    return (
      <ProfilePanel
        me={me.data}
        areas={areas.data.areas}
        title={routes.profile.title}
        family={family.data && <FamilyCard family={family.data} />}
        onSaved={() => moveOn(back)}
      />
    )
  const error = me.error ?? areas.error
  const retry = () => {
    me.retry()
    areas.retry()
  }
  return (
    <PageShell title={routes.profile.title}>
      {error ? <ErrorState error={error} title="没能加载您的资料" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
