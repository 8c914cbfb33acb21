import { LIMITS } from '@talent/contract'
import { AskSheet } from '@/components/form/ask-sheet'
import type { Edited } from './fields-sheet'

interface ReturnSheetProps {
  of: Pick<Edited<unknown>, 'id' | 'kept'>
  /** What was sent, by its id. */
  review: string
  giveBack: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Why it is sent back. */
export const ReturnSheet = ({ of: { id, kept }, review, giveBack, onClose }: ReturnSheetProps) => (
  <AskSheet
    title="退回"
    label="退回的原因"
    help="作者会收到，改完再送审"
    missing="请填写退回的原因"
    max={LIMITS.reason}
    act="退回给作者"
    acting="正在退回"
    kept={{ kind: kept, id: `${id}:return-${review}` }}
    send={giveBack}
    onClose={onClose}
  />
)
