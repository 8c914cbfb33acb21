import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useMatterEditor } from '@/features/matter-editor/api'
import { EditorPanel } from '@/features/matter-editor/components/editor-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function MatterEditorPage() {
  const { code } = useRouteParams('matterEditor')
  useRequiredSession('matterEditor', { code })
  const { data, error, retry } = useMatterEditor(code)
  const { title } = routes.matterEditor
  if (data) return <EditorPanel editor={data} title={title} />
  return (
    <PageShell title={title}>
      {error ? <ErrorState error={error} title="没能加载这个事项" onRetry={retry} /> : <Skeleton />}
    </PageShell>
  )
}
