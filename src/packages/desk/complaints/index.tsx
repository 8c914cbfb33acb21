import { useRequiredSession } from '@/features/account'
import { ComplaintsDesk } from '@/features/complaint'
import { routes } from '@/routes'

export default function ComplaintsDeskPage() {
  const signedIn = useRequiredSession('complaintsDesk', {})
  return <ComplaintsDesk title={routes.complaintsDesk.title} wanted={signedIn} />
}
