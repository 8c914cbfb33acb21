import { restoreNotice, type NoticeEditor } from '@talent/contract/notice-editor'
import { Tap } from '@/components/form/tap'
import { baseOf, RestoreSheet } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useVersionChanges } from '../api'

/** A former version, what taking it up would change, its posts included, and the way to the page everybody reads. */
export function FormerVersion({
  editor,
  version,
  onClose,
}: {
  editor: NoticeEditor
  version: number
  onClose: () => void
}) {
  const { id } = editor
  const asked = useVersionChanges(id, version)
  const { data } = asked
  const saving = useSubmit(async (wanted: number, after?: () => void) => {
    await call(restoreNotice, {
      params: { id },
      body: { version: wanted, ...baseOf(editor), publishedVersion: editor.published.version },
    })
    after?.()
  })
  return (
    <RestoreSheet
      version={version}
      asked={asked}
      content={data && version}
      changes={data?.changes ?? []}
      count={data?.count}
      saving={saving}
      onClose={onClose}
    >
      <Tap
        className="link hit"
        role="link"
        onTap={() =>
          version > 1 ? go('noticeCorrection', { id, version: String(version) }) : go('notice', { id })
        }
      >
        {version > 1 ? '看这一版的更正公告' : '看公告页面'}
      </Tap>
    </RestoreSheet>
  )
}
