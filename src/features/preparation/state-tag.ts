import { PREPARATION_STATE_LABEL, type PreparationState } from '@talent/contract/preparation'
import type { Tone } from '@/components/data/status-tag'

const TONE: Record<PreparationState, Tone> = {
  waiting: 'amber',
  confirmed: 'green',
  declined: 'grey',
  expired: 'grey',
  withdrawn: 'grey',
}

export const preparationTag = (state: PreparationState) => ({
  tone: TONE[state],
  text: PREPARATION_STATE_LABEL[state],
})
