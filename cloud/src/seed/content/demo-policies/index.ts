import type { PolicyRecord } from '../../../features/policy/index.ts'
import { card, medical, schooling, spouse } from './family.ts'
import { rent, settling } from './housing.ts'
import { jobseek, research, skill, startup } from './work.ts'

/** What the 示范区 itself gives, so that for the people of the trial something applies. */
export const demoPolicies: readonly PolicyRecord[] = [
  settling,
  rent,
  research,
  medical,
  card,
  schooling,
  spouse,
  startup,
  skill,
  jobseek,
]
