import { PageShell } from '@/components/layout/page-shell'
import { PublicityList } from '@/features/recognition'
import { routes } from '@/routes'

export default function PublicityPage() {
  return (
    <PageShell title={routes.publicity.title} demo>
      <PublicityList />
    </PageShell>
  )
}
