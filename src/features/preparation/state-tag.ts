import { PREPARATION_STATE_LABEL, type PreparationState } from '@talent/contract/preparation'
import type { Tag } from '@/components/data/status-tag'

const LOOK: Record<PreparationState, Omit<Tag, 'text'>> = {
  // It is the other side's turn.
  waiting: { tone: 'primary', icon: 'clock' },
  confirmed: { tone: 'green', icon: 'check-circle' },
  declined: { tone: 'grey', icon: 'close' },
  expired: { tone: 'grey', icon: 'clock' },
  withdrawn: { tone: 'grey', icon: 'withdraw' },
}

export const preparationTag = (state: PreparationState): Tag => ({
  ...LOOK[state],
  text: PREPARATION_STATE_LABEL[state],
})
