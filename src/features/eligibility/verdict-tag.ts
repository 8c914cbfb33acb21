import { VERDICT_LABEL, type Verdict } from '@talent/contract/eligibility'
import type { IconName } from '@/components/data/icon'

const LOOK = {
  eligible: { tone: 'green', icon: 'check' },
  near: { tone: 'amber', icon: 'clock' },
  'to-verify': { tone: 'blue', icon: 'stamp' },
  unjudged: { tone: 'blue', icon: 'question' },
  ineligible: { tone: 'grey', icon: 'close' },
} as const satisfies Record<Verdict, { tone: string; icon: IconName }>

export const verdictTag = <V extends Verdict>(verdict: V) => ({
  ...LOOK[verdict],
  text: VERDICT_LABEL[verdict],
})
