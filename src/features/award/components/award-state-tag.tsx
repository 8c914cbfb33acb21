import { AWARD_STATE_LABEL, type AwardState } from '@talent/contract/award'
import type { IconName } from '@/components/data/icon'
import { StatusTag, type Tone } from '@/components/data/status-tag'

const TAG: Record<AwardState, { tone: Tone; icon: IconName }> = {
  granted: { tone: 'blue', icon: 'stamp' },
  payable: { tone: 'primary', icon: 'clock' },
  delayed: { tone: 'amber', icon: 'clock' },
  paid: { tone: 'green', icon: 'check-circle' },
  ended: { tone: 'red', icon: 'refuse' },
}

export function AwardStateTag({ state }: { state: AwardState }) {
  return <StatusTag {...TAG[state]} text={AWARD_STATE_LABEL[state]} />
}
