import { POLICY_VALIDITY_LABEL, type PolicySummary, type PolicyValidity } from '@talent/contract'
import type { IconName } from '@/components/icon'
import type { Tone } from '@/components/status-tag'
import { monthDay } from '@/lib/dates'

const LOOK: Record<PolicyValidity, { tone: Tone; icon: IconName }> = {
  in_force: { tone: 'green', icon: 'check' },
  superseded: { tone: 'amber', icon: 'transfer' },
  expired: { tone: 'grey', icon: 'clock' },
  unknown: { tone: 'blue', icon: 'question' },
}

/** How a validity is drawn everywhere: picture, word and colour. */
export const validityTag = (validity: PolicyValidity) => ({
  ...LOOK[validity],
  text: POLICY_VALIDITY_LABEL[validity],
})

/** `有效期至 2027年12月31日`, else `2024年3月1日发布`; the year always, since documents live for years. */
export function policyDate({
  expiresOn,
  publishedOn,
}: Pick<PolicySummary, 'expiresOn' | 'publishedOn'>): string | null {
  if (expiresOn !== null) return `有效期至 ${fullDay(expiresOn)}`
  return publishedOn === null ? null : `${fullDay(publishedOn)}发布`
}

/** `2027年12月31日` */
export const fullDay = (day: string): string => monthDay(day, '0001-01-01')
