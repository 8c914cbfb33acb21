import { reviewDemand, type DemandEditor } from '@talent/contract/demand'
import { ReviewPage } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedDemand } from '../use-edited-demand'

/** 审核 of the 需求目录. */
export function ReviewPanel({ editor, title }: { editor: DemandEditor; title: string }) {
  const edited = useEditedDemand(editor)
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
      decide={(body) => call(reviewDemand, { params: { id: code }, body })}
      onCheck={() => go('demandEditor')}
      onPreview={() => go('demandPreview')}
    />
  )
}
