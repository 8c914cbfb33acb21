import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { ClassesView } from '@/features/recognition'
import { useSchemeEditor } from '@/features/scheme-editor/api'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

/** The working copy as everybody will read it. */
export default function SchemePreviewPage() {
  const { id } = useRouteParams('schemePreview')
  useRequiredSession('schemePreview', { id })
  const { data, error, retry } = useSchemeEditor(id)
  const content = data?.copy?.content ?? data?.published.content
  return (
    <PageShell title={routes.schemePreview.title} demo={content?.demo}>
      <Note icon="eye">这是预览，发布后从执行日期起公开。</Note>
      {content ? (
        <ClassesView scheme={content} />
      ) : error ? (
        <ErrorState error={error} title="没能加载目录" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
