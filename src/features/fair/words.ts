import {
  FAIR_MODE_LABEL,
  FAIR_PHASE_LABEL,
  PASS_STATE_LABEL,
  type FairPhase,
  type FairResults,
  type FairSummary,
  type PassState,
} from '@talent/contract/fair'
import type { IconName } from '@/components/data/icon'
import type { Tag, Tone } from '@/components/data/status-tag'
import { clockTime, dayLabel, dayOf } from '@/lib/dates'

const LOOK: Record<FairPhase, { tone: Tone; icon: IconName }> = {
  open: { tone: 'primary', icon: 'edit' },
  closed: { tone: 'amber', icon: 'clock' },
  running: { tone: 'green', icon: 'check-circle' },
  over: { tone: 'grey', icon: 'check-circle' },
  cancelled: { tone: 'red', icon: 'refuse' },
}
export const phaseTag = (phase: FairPhase): Tag => ({ ...LOOK[phase], text: FAIR_PHASE_LABEL[phase] })

const PASS_LOOK: Record<PassState, { tone: Tone; icon: IconName }> = {
  booked: { tone: 'green', icon: 'check-circle' },
  waiting: { tone: 'amber', icon: 'clock' },
  offered: { tone: 'amber-solid', icon: 'alert' },
  entered: { tone: 'grey', icon: 'check-circle' },
  cancelled: { tone: 'grey', icon: 'refuse' },
  lapsed: { tone: 'grey', icon: 'clock' },
}
export const passTag = (state: PassState): Tag => ({ ...PASS_LOOK[state], text: PASS_STATE_LABEL[state] })

/** `12月12日 周六 9:00–15:00` */
export const fairTime = ({ startsAt, endsAt }: Pick<FairSummary, 'startsAt' | 'endsAt'>): string =>
  `${fromTime(startsAt)}–${clockTime(endsAt)}`
/** `12月12日 周六 9:00` */
export const fromTime = (at: string): string => `${dayLabel(dayOf(at))} ${clockTime(at)}`

/** `第 2 场，线下` */
export const kindOf = ({ issue, mode }: Pick<FairSummary, 'issue' | 'mode'>): string =>
  `${issue === null ? '' : `第 ${issue} 场，`}${FAIR_MODE_LABEL[mode]}`

export const sizeOf = ({ employerCount, postCount }: Pick<FairSummary, 'employerCount' | 'postCount'>) =>
  `${employerCount} 家单位，${postCount} 个岗位`

/** `38 家，186 个岗位，1260 人次，达成意向 214 人` */
export const resultWords = ({ employers, posts, visitors, agreements }: FairResults): string =>
  `${employers} 家，${posts} 个岗位，${visitors} 人次，达成意向 ${agreements} 人`
