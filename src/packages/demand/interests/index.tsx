import { useRequiredSession } from '@/features/account'
import { InterestList } from '@/features/demand/components/interest-list'
import { routes } from '@/routes'

export default function InterestsPage() {
  const signedIn = useRequiredSession('interests')
  return <InterestList title={routes.interests.title} wanted={signedIn} />
}
