import type { Outcome } from '@talent/contract/eligibility'
import type { Tag } from '@/components/data/status-tag'

/** How one condition stands, wherever it is said. */
export const OUTCOME_TAG: Record<Outcome, Tag> = {
  met: { tone: 'green', icon: 'check', text: '满足' },
  unmet: { tone: 'amber', icon: 'close', text: '不满足' },
  unknown: { tone: 'blue', icon: 'question', text: '待核实' },
}
