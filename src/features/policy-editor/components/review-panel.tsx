import { reviewPolicy, type PolicyEditor } from '@talent/contract/policy-editor'
import { ReviewPage } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedPolicy } from '../use-edited-policy'

/** 审核 of a policy. */
export function ReviewPanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const edited = useEditedPolicy(editor)
  const { content, changes, faults } = edited
  const { id, copy, published, review } = editor
  return (
    <ReviewPage
      title={title}
      name={content.title || '没有名称的政策'}
      demo={content.demo}
      of={edited}
      published={published.version}
      next={published.version + 1}
      copy={copy}
      review={review}
      changes={changes}
      faults={faults.length}
      decide={(body) => call(reviewPolicy, { params: { id }, body })}
      onCheck={() => go('policyCheck', { id })}
      onPreview={() => go('policyPreview', { id })}
    />
  )
}
