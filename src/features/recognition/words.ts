import { RECOGNITION_STATE_LABEL, type Recognition } from '@talent/contract/recognition'
import type { Tag } from '@/components/data/status-tag'
import type { Step } from '@/features/service-request'
import { fullDay, monthDay } from '@/lib/dates'

type Standing = Pick<
  Recognition,
  | 'state'
  | 'publicUntil'
  | 'openObjections'
  | 'validFrom'
  | 'validUntil'
  | 'expired'
  | 'replaced'
  | 'revocation'
>

/** Its state in one word, as of today: what ran out, or has been replaced, says so. */
export function recognitionTag({ state, openObjections, expired, replaced }: Standing): Tag {
  if (state === 'refused') return { tone: 'red', icon: 'refuse', text: RECOGNITION_STATE_LABEL.refused }
  if (state === 'revoked') return { tone: 'red', icon: 'refuse', text: RECOGNITION_STATE_LABEL.revoked }
  if (state === 'publicised')
    return openObjections > 0
      ? { tone: 'amber', icon: 'flag', text: '有异议，核实中' }
      : { tone: 'primary', icon: 'clock', text: RECOGNITION_STATE_LABEL.publicised }
  if (replaced) return { tone: 'grey', icon: 'refresh', text: '已由新的代替' }
  return expired
    ? { tone: 'grey', icon: 'clock', text: '已到期' }
    : { tone: 'green', icon: 'stamp', text: RECOGNITION_STATE_LABEL.recognised }
}

/** What comes next, or until when it holds. */
export function standingOf(one: Standing): string {
  if (one.state === 'refused') return '依据和什么情况会不同写在里面'
  if (one.state === 'revoked') return `${fullDay(one.revocation?.on ?? '')}起撤销，依据和原因写在里面`
  if (one.state === 'publicised')
    return one.publicUntil === null ? '' : `公示到 ${monthDay(one.publicUntil)}，没有异议次日认定`
  return `有效期 ${fullDay(one.validFrom ?? '')} 到 ${fullDay(one.validUntil ?? '')}`
}

/** 受理, 核验, 公示, 认定. */
export function stagesOf({ state, publicFrom, publicUntil, validFrom }: Recognition): Step[] {
  const over = state === 'recognised' || state === 'revoked'
  return [
    { name: '受理', state: 'done' },
    { name: '核验', state: 'done', note: publicFrom === null ? undefined : monthDay(publicFrom) },
    {
      name: '公示',
      state: over ? 'done' : 'current',
      note: publicUntil === null ? undefined : `到 ${monthDay(publicUntil)}`,
    },
    {
      name: '认定',
      state: over ? 'done' : 'todo',
      note: validFrom === null ? undefined : monthDay(validFrom),
    },
  ]
}

/** 3 年; 18 个月 */
export const termInWords = (months: number): string =>
  months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`

/** The one to show: it holds today. */
export const heldNow = (all: readonly Recognition[], today: string): Recognition | undefined =>
  all.find(
    ({ state, expired, replaced, validFrom }) =>
      state === 'recognised' && !expired && !replaced && validFrom !== null && validFrom <= today,
  )
