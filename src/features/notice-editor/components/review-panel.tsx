import { reviewNotice, type NoticeEditor } from '@talent/contract/notice-editor'
import { ReviewPage } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedNotice } from '../use-edited-notice'

/** 审核 of a 招聘公告. */
export function ReviewPanel({ editor, title }: { editor: NoticeEditor; title: string }) {
  const edited = useEditedNotice(editor)
  const { content, changes } = edited
  const { id, published, copy, review, faults } = editor
  return (
    <ReviewPage
      title={title}
      name={content.title || '没有标题的公告'}
      demo={content.demo}
      of={edited}
      published={published.version}
      next={published.version + 1}
      copy={copy}
      review={review}
      changes={changes}
      faults={faults.length}
      decide={(body) => call(reviewNotice, { params: { id }, body })}
      onCheck={() => go('noticeEditor', { id })}
      onPreview={() => go('noticePreview', { id })}
    />
  )
}
