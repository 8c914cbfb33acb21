import { createHash } from 'node:crypto'
import { FIRST_DAY, type DayString } from '@talent/contract/calendar'
import type { PolicyInPlay } from '@talent/contract/self-check'
import type { Db } from '../../db/database.ts'

export interface Seen {
  readonly policy: PolicyInPlay
  readonly digest: string
  /** The day its conditions were first as they are. */
  readonly seenOn: DayString
}

/** What decides who may have it, and no word of its text: a slip that is mended is no news. */
const digestOf = ({ condition, benefits }: PolicyInPlay): string =>
  createHash('sha256')
    .update(JSON.stringify([condition, benefits.map(({ name, whom, sum }) => [name, whom, sum])]))
    .digest('hex')

/**
 * Every policy in play with the day it was first as it is now; new and changed ones are seen today. What the service
 * begins with is nobody's news: it counts as seen before anybody answered.
 */
export async function lookAtPolicies(
  db: Db,
  policies: readonly PolicyInPlay[],
  today: DayString,
): Promise<Seen[]> {
  const before = await db
    .selectFrom('policy_news')
    .select(['policy_id', 'conditions_digest', 'seen_on'])
    .execute()
  const known = new Map(before.map((row) => [row.policy_id, row]))
  const seen = policies.map((policy): Seen => {
    const [digest, row] = [digestOf(policy), known.get(policy.id)]
    const day = before.length === 0 ? FIRST_DAY : today
    return { policy, digest, seenOn: row?.conditions_digest === digest ? row.seen_on : day }
  })
  const changed = seen.filter(({ policy, digest }) => known.get(policy.id)?.conditions_digest !== digest)
  if (changed.length > 0)
    await db
      .insertInto('policy_news')
      .values(
        changed.map(({ policy, digest, seenOn }) => ({
          ...{ policy_id: policy.id, conditions_digest: digest, seen_on: seenOn },
        })),
      )
      .onConflict((conflict) =>
        conflict.column('policy_id').doUpdateSet((eb) => ({
          conditions_digest: eb.ref('excluded.conditions_digest'),
          seen_on: eb.ref('excluded.seen_on'),
        })),
      )
      .execute()
  return seen
}
