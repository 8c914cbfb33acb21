import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { useRequiredSession } from '@/features/account'
import { useEditableNotices, useNoticeEditor } from '@/features/notice-editor/api'
import { EditorPanel } from '@/features/notice-editor/components/editor-panel'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

export default function NoticeEditorPage() {
  const { id } = useRouteParams('noticeEditor')
  useRequiredSession('noticeEditor', { id })
  const list = useEditableNotices('')
  const editor = useNoticeEditor(id)
  const { title } = routes.noticeEditor
  if (editor.data && list.first)
    return <EditorPanel editor={editor.data} rule={list.first.rule} title={title} onChanged={editor.retry} />
  const failed = [list, editor].find(({ error }) => error)
  return (
    <PageShell title={title}>
      {failed?.error ? (
        <ErrorState error={failed.error} title="没能加载公告" onRetry={failed.retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
