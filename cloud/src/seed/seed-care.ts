import type { DayString } from '@talent/contract/calendar'
import type { Trx } from '../db/database.ts'
import { careFor } from '../features/policy/index.ts'
import { demoPolicies } from './content/demo-policies/index.ts'
import { realPolicies } from './read-content.ts'

/** Of the trial's own the one whose review a coordinator finds due. */
const DUE_ID = 'demo-startup'
const [FIRST, STEP, SPAN] = [40, 17, 300]

/** Who looks after each shipped policy, and when: their days spread over the year, so that no morning brings all of them. */
export async function seedCare(trx: Trx, today: DayString, demo: boolean): Promise<void> {
  const records = [...realPolicies(), ...(demo ? demoPolicies : [])]
  for (const [at, { policy }] of records.entries())
    await careFor(trx, policy, today, policy.id === DUE_ID ? 0 : FIRST + ((at * STEP) % SPAN))
}
