import {
  getNoticeEditor,
  getNoticeVersion,
  headDifference,
  mergeHeads,
  saveNoticeCopy,
  withHeadParts,
  type NoticeEditor,
  type NoticeHead,
} from '@talent/contract/notice-editor'
import { useCopy } from '@/features/publication'
import { call } from '@/lib/request'

/** The notice as it is being edited: its head here, its posts one by one on the server. */
export function useEditedNotice(editor: NoticeEditor) {
  const { id, postChanges } = editor
  const params = { id }
  const edited = useCopy<NoticeHead, NoticeEditor>(editor, {
    load: () => call(getNoticeEditor, { params }),
    save: (content, base) => call(saveNoticeCopy, { params, body: { content, ...base } }),
    loadVersion: (version) => call(getNoticeVersion, { params: { id, version: String(version) } }),
    merge: mergeHeads,
    withParts: withHeadParts,
    changesBetween: headDifference,
  })
  return {
    ...edited,
    id,
    kept: 'notice-edit' as const,
    /** Those of the head, then the first of those of posts. */
    changes: [...edited.changes, ...postChanges.first],
    changeCount: edited.changes.length + postChanges.count,
  }
}
export type EditedNotice = ReturnType<typeof useEditedNotice>
