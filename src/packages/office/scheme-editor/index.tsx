import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useEditableSchemes, useSchemeEditor } from '@/features/scheme-editor/api'
import { EditorPanel } from '@/features/scheme-editor/components/editor-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** Of the one named, or the first there is: a district has one. */
export default function SchemeEditorPage() {
  const { id } = useRouteParams('schemeEditor')
  const signedIn = useRequiredSession('schemeEditor', { id })
  const list = useEditableSchemes(signedIn)
  const editor = useSchemeEditor(id ?? list.data?.schemes[0]?.code ?? null)
  const { title } = routes.schemeEditor
  if (editor.data && list.data)
    return <EditorPanel editor={editor.data} rule={list.data.rule} title={title} />
  const failed = [list, editor].find(({ error }) => error)
  return (
    <PageShell title={title}>
      {failed?.error ? (
        <ErrorState error={failed.error} title="没能加载目录" onRetry={failed.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
