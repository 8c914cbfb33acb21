import { STATE_LABEL, type RequestState, type RequestSummary } from '@talent/contract/service-request'
import type { IconName } from '@/components/data/icon'
import { StatusTag, type Tone } from '@/components/data/status-tag'

/** How a state is drawn everywhere: picture, word and colour. */
export const STATE_TAG: Record<RequestState, { tone: Tone; icon: IconName; text: string }> = {
  submitted: { tone: 'grey', icon: 'inbox', text: STATE_LABEL.submitted },
  accepted: { tone: 'blue', icon: 'stamp', text: STATE_LABEL.accepted },
  in_progress: { tone: 'primary', icon: 'progress', text: STATE_LABEL.in_progress },
  supplementing: { tone: 'amber-line', icon: 'edit', text: STATE_LABEL.supplementing },
  resolved: { tone: 'green', icon: 'check-circle', text: STATE_LABEL.resolved },
  evaluated: { tone: 'green-line', icon: 'face-4-good', text: STATE_LABEL.evaluated },
  declined: { tone: 'red', icon: 'refuse', text: STATE_LABEL.declined },
  lapsed: { tone: 'grey', icon: 'clock', text: STATE_LABEL.lapsed },
  withdrawn: { tone: 'grey', icon: 'withdraw', text: STATE_LABEL.withdrawn },
}

export function RequestStateTag({ request }: { request: Pick<RequestSummary, 'state'> }) {
  return <StatusTag {...STATE_TAG[request.state]} />
}
