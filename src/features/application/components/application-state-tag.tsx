import { APPLICATION_STATE_LABEL, type ApplicationState } from '@talent/contract/application'
import type { IconName } from '@/components/data/icon'
import { StatusTag, type Tone } from '@/components/data/status-tag'

const TAG: Record<ApplicationState, { tone: Tone; icon: IconName }> = {
  sent: { tone: 'grey', icon: 'send' },
  viewed: { tone: 'blue', icon: 'eye' },
  invited: { tone: 'amber', icon: 'calendar' },
  hired: { tone: 'green', icon: 'check-circle' },
  unsuitable: { tone: 'grey', icon: 'close' },
  withdrawn: { tone: 'grey', icon: 'withdraw' },
}

export function ApplicationStateTag({ state }: { state: ApplicationState }) {
  return <StatusTag {...TAG[state]} text={APPLICATION_STATE_LABEL[state]} />
}
