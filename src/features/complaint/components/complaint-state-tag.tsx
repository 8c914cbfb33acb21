import { COMPLAINT_STATE_LABEL, type ComplaintState } from '@talent/contract/complaint'
import type { IconName } from '@/components/data/icon'
import { StatusTag, type Tone } from '@/components/data/status-tag'

const TAG: Record<ComplaintState, { tone: Tone; icon: IconName }> = {
  received: { tone: 'grey', icon: 'inbox' },
  accepted: { tone: 'primary', icon: 'progress' },
  answered: { tone: 'green', icon: 'check-circle' },
  closed: { tone: 'green-line', icon: 'check-circle' },
  withdrawn: { tone: 'grey', icon: 'withdraw' },
}

export function ComplaintStateTag({ state }: { state: ComplaintState }) {
  return <StatusTag {...TAG[state]} text={COMPLAINT_STATE_LABEL[state]} />
}
