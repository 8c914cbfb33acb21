import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useDemandEditor } from '@/features/demand/api'
import { EditorPanel } from '@/features/demand/components/editor-panel'
import { routes } from '@/routes'

export default function DemandEditorPage() {
  const { data, error, retry } = useDemandEditor(useRequiredSession('demandEditor'))
  const { title } = routes.demandEditor
  if (data) return <EditorPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载目录" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
