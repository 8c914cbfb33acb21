import { Confirm } from '@/components/feedback/confirm'
import type { Made } from '../../form/use-form-page'

interface EarlierSubmissionProps {
  /** null: nothing to tell. */
  made: Made | null
  onOpen: () => void
  onStay: () => void
}

/** A submission whose answer was lost had gone through, and the form was edited since: one request, and the edits stay a draft. */
export function EarlierSubmission({ made, onOpen, onStay }: EarlierSubmissionProps) {
  return (
    <Confirm
      open={made !== null}
      title="刚才那次已经提交成功"
      text={`编号 ${made?.number ?? ''}，交的是改动前的内容和当时的材料。后来改的没有交上去，仍存为草稿。要补充，可以在这件申请的会话里说明；要另交一件，请重新选择材料。`}
      stay="留在这里"
      act="查看这件申请"
      harmless
      onStay={onStay}
      onAct={onOpen}
    />
  )
}
