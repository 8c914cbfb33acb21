import { useRequiredSession } from '@/features/account'
import { HandleView } from '@/features/commissioner/components/handle-view'
import { useRouteParams } from '@/lib/use-route-params'

export default function HandlePage() {
  const { id, at } = useRouteParams('handle')
  const signedIn = useRequiredSession('handle', { id, at })
  return <HandleView id={signedIn ? id : null} opensAtNewest={at === 'newest'} />
}
