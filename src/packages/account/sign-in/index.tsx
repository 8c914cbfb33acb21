import { PageShell } from '@/components/layout/page-shell'
import { SignInPanel } from '@/features/account/components/sign-in-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function SignInPage() {
  const { then } = useRouteParams('signIn')
  return (
    <PageShell title={routes.signIn.title} demo>
      <SignInPanel then={then} />
    </PageShell>
  )
}
