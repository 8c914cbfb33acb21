import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { GiveCode } from '@/features/preparation/components/give-code'
import { routes } from '@/routes'

export default function GiveCodePage() {
  const signedIn = useRequiredSession('giveCode')
  return (
    <PageShell title={routes.giveCode.title} demo>
      {signedIn && <GiveCode />}
    </PageShell>
  )
}
