import { reviewScheme, type SchemeEditor } from '@talent/contract/scheme-editor'
import { ReviewPage } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedScheme } from '../use-edited-scheme'

/** 审核 of a 人才分类目录. */
export function ReviewPanel({ editor, title }: { editor: SchemeEditor; title: string }) {
  const edited = useEditedScheme(editor)
  const { content, changes, faults } = edited
  const { code, published, copy, review, nextVersion } = editor
  return (
    <ReviewPage
      title={title}
      name={content.name || '没有名称的目录'}
      demo={content.demo}
      of={edited}
      published={published.version}
      next={nextVersion}
      copy={copy}
      review={review}
      changes={changes}
      faults={faults.length}
      decide={(body) => call(reviewScheme, { params: { id: code }, body })}
      onCheck={() => go('schemeEditor', { id: code })}
      onPreview={() => go('schemePreview', { id: code })}
    />
  )
}
