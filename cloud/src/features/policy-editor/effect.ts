import { setImmediate as othersTurn } from 'node:timers/promises'
import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { find } from '@talent/contract/eligibility'
import { toldRoughly } from '@talent/contract/policy-count'
import { inPlayOf, type PolicyEffect } from '@talent/contract/policy-editor'
import { assess, conditionsOf, keptOf } from '@talent/contract/self-check'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { answersToCount } from '../me/index.ts'
import { withdrawalOf } from '../policy/index.ts'
import { findCopy } from '../publication/index.ts'
import { policyPublication } from './policy-publication.ts'

/** Read at once, and gone through before whoever asks something else has their turn. */
const PAGE = 250
const AT_ONCE = 50
/** More are not looked at while somebody waits. */
const MOST_COUNTED = 20_000

/**
 * Of those who keep answers and agreed to be counted: how many the working copy brings in and how many it leaves out, beside
 * what is in force. Told in fives and never fewer, whatever is tried.
 * @throws ContractError `not_found`
 */
export async function effectOf(deps: Deps, id: string): Promise<PolicyEffect> {
  const publication = policyPublication(deps)
  const published = await publication.current(deps.db, id)
  if (published === null) throw new ContractError('not_found')
  const [copy, withdrawn] = await Promise.all([findCopy(deps.db, publication, id), withdrawalOf(deps.db, id)])
  const before = published.version === 0 || withdrawn !== null ? null : inPlayOf(published.content)
  const after = inPlayOf(copy?.content ?? published.content)
  const on = chinaTime(deps.clock.now()).day
  const count = { people: 0, newly: 0, lost: 0 }
  let seen = 0
  for await (const page of pagesById(PAGE, (last, size) => answersToCount(deps, last, size))) {
    for (const [n, { answers }] of page.entries()) {
      if (n % AT_ONCE === 0) await othersTurn()
      const kept = keptOf(answers)
      if (kept === null) continue
      const meets = (policy: ReturnType<typeof inPlayOf>) => {
        if (policy === null) return false
        const situation = { facts: kept.facts, on }
        // Most are out at once; only what is open needs all of it.
        if (conditionsOf(policy).every((condition) => find(condition, situation).outcome === 'unmet'))
          return false
        const { verdict } = assess(policy, situation)
        return verdict === 'eligible' || verdict === 'to-verify'
      }
      const [was, is] = [meets(before), meets(after)]
      count.people += 1
      if (is && !was) count.newly += 1
      if (was && !is) count.lost += 1
    }
    seen += page.length
    if (seen >= MOST_COUNTED) break
  }
  return {
    people: toldRoughly(count.people),
    newly: toldRoughly(count.newly),
    lost: toldRoughly(count.lost),
    whole: seen < MOST_COUNTED,
  }
}
