import { PageShell } from '@/components/layout/page-shell'
import { ClassesPanel } from '@/features/recognition'
import { routes } from '@/routes'

export default function ClassesPage() {
  return (
    <PageShell title={routes.classes.title} demo>
      <ClassesPanel />
    </PageShell>
  )
}
