import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { OwnPosts } from '@/features/employer/components/own-posts'
import { routes } from '@/routes'

export default function OwnPostsPage() {
  const signedIn = useRequiredSession('ownPosts')
  return (
    <PageShell title={routes.ownPosts.title} demo gap={10}>
      <OwnPosts wanted={signedIn} />
    </PageShell>
  )
}
