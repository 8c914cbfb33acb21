import { useRequiredSession } from '@/features/account'
import { GrantForm } from '@/features/award'
import { routes } from '@/routes'

export default function GrantAwardPage() {
  useRequiredSession('grantAward')
  return <GrantForm title={routes.grantAward.title} />
}
