import { useState } from 'react'
import { filledOf } from '@talent/contract/matter'
import { Confirm } from '@/components/feedback/confirm'
import { EMPTY_BODY } from '../../form/draft-store'
import type { MatterDraft } from '../../form/use-matter-draft'

interface BegunBeforeProps {
  draft: Pick<MatterDraft, 'body' | 'change'>
  /** Unless one came here to go on. */
  asks: boolean
  /** The form is empty again. */
  onAnew?: () => void
}

/** Whoever starts a form they have begun is asked once: to go on with it, or to begin anew. Closing the question goes on. */
export function BegunBefore({ draft, asks, onAnew }: BegunBeforeProps) {
  const [begun] = useState(() => filledOf(draft.body))
  const [asking, setAsking] = useState(asks && begun > 0)
  return (
    <Confirm
      open={asking}
      title="上次没填完，接着填吗？"
      text={`已填 ${begun} 项。另起会清掉这些内容和已传的材料，已经提交的申请不受影响。`}
      stay="继续"
      act="另起"
      onStay={() => setAsking(false)}
      onAct={() => {
        draft.change(() => EMPTY_BODY)
        onAnew?.()
        setAsking(false)
      }}
    />
  )
}
