import { setImmediate as othersTurn } from 'node:timers/promises'
import { addDays, chinaTime, type DayString } from '@talent/contract/calendar'
import { find, isLeaf, judge, leavesOf, type Finding, type Leaf } from '@talent/contract/eligibility'
import { COUNT_LEAST, COUNTED_DAYS, toldCount } from '@talent/contract/policy-count'
import { conditionsOf, keptOf, type PolicyInPlay } from '@talent/contract/self-check'
import { holdLock } from '../../db/hold-lock.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { pagesById } from '../../lib/pages-by-id.ts'
import { answersToCount, type KeptBy } from '../me/index.ts'
import { loadInPlay } from '../policy/index.ts'

/** Read at once, few enough that reading them keeps nobody waiting. */
const PAGE = 250
/** Few enough that whoever asks something meanwhile doesn't wait. */
const AT_ONCE = 25
/** What time alone brings within half a year. */
const SOON_DAYS = 183

interface Blocked {
  readonly policyId: string
  readonly text: string
  readonly clause: string | null
  people: number
  soon: number
}

/** What isn't met of a tree that isn't. */
function barringIn({ condition, outcome, parts }: Finding): readonly Leaf[] {
  if (outcome !== 'unmet') return []
  // Under a not the condition holds, and that is what must not be.
  return isLeaf(condition) || 'not' in condition ? leavesOf(condition) : parts.flatMap(barringIn)
}

/** Of the rows of a policy that nobody of them has, the one with the least in the way; null: a row is theirs, or open. */
function nearestOf(rows: readonly Finding[]): { finding: Finding; barring: readonly Leaf[] } | null {
  if (rows.some(({ outcome }) => outcome !== 'unmet')) return null
  const [nearest] = rows
    .map((finding) => ({ finding, barring: barringIn(finding) }))
    .sort((a, b) => a.barring.length - b.barring.length)
  return nearest ?? null
}

/** Each condition that stands in the way of this person, once. */
function countPerson(
  counts: Map<string, Blocked>,
  policies: readonly PolicyInPlay[],
  { answers }: KeptBy,
  today: DayString,
): boolean {
  const kept = keptOf(answers)
  if (kept === null) return false
  const situation = { facts: kept.facts, on: today }
  for (const policy of policies) {
    const nearest = nearestOf(conditionsOf(policy).map((condition) => find(condition, situation)))
    if (nearest === null) continue
    const { from } = judge(nearest.finding.condition, situation, new Set())
    const soon = from !== null && from <= addDays(today, SOON_DAYS)
    const own = new Set<string>()
    for (const { summary: text, clause } of nearest.barring) {
      const key = JSON.stringify([policy.id, text, clause])
      if (own.has(key)) continue
      own.add(key)
      const row = counts.get(key) ?? { policyId: policy.id, text, clause, people: 0, soon: 0 }
      row.people += 1
      if (soon) row.soon += 1
      counts.set(key, row)
    }
  }
  return true
}

async function write(trx: Trx, rows: readonly Blocked[], people: number, today: DayString): Promise<void> {
  await trx.deleteFrom('policy_threshold').execute()
  const told = rows.filter((row) => row.people >= COUNT_LEAST)
  if (told.length > 0)
    await trx
      .insertInto('policy_threshold')
      .values(
        told.map(({ policyId, text, clause, people: count, soon }, place) => ({
          ...{ policy_id: policyId, place, text, clause, people: count, soon: toldCount(soon) },
        })),
      )
      .execute()
  await trx.deleteFrom('policy_count').execute()
  await trx
    .insertInto('policy_count')
    .values({ counted_on: today, people: toldCount(people) })
    .execute()
  await trx.deleteFrom('policy_reading').where('day', '<', addDays(today, -COUNTED_DAYS)).execute()
}

/** Counts of everybody who agreed to it, anew; what was counted before is gone with who withdrew. */
export async function countThresholds(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  const today = chinaTime(now).day
  const { policies } = await loadInPlay(deps.db, now)
  const counts = new Map<string, Blocked>()
  let people = 0
  for await (const page of pagesById(PAGE, (after, size) => answersToCount(deps, after, size))) {
    for (const [n, person] of page.entries()) {
      if (countPerson(counts, policies, person, today)) people += 1
      if (n % AT_ONCE === 0) await othersTurn()
    }
  }
  await deps.db.transaction().execute(async (trx) => {
    // Two copies of the program: the later one waits.
    await holdLock(trx, 'policy_counts')
    await write(trx, [...counts.values()], people, today)
  })
}
