import { INTEREST_STATE_LABEL, type InterestState } from '@talent/contract/demand'
import { StatusTag, type Tag } from '@/components/data/status-tag'

const TAG: Record<InterestState, Pick<Tag, 'tone' | 'icon'>> = {
  open: { tone: 'primary', icon: 'progress' },
  ended: { tone: 'green', icon: 'check-circle' },
  withdrawn: { tone: 'grey', icon: 'withdraw' },
}

export const InterestTag = ({ state }: { state: InterestState }) => (
  <StatusTag {...TAG[state]} text={INTEREST_STATE_LABEL[state]} />
)
