import { standingLabel, type Application, type ApplicationState } from '@talent/contract/application'
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

export function ApplicationStateTag({
  state,
  stage = null,
}: {
  state: ApplicationState
  stage?: Application['stage']
}) {
  return <StatusTag {...TAG[state]} text={standingLabel({ state, stage })} />
}
