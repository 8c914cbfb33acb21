import type { EndpointInput } from '@talent/contract'
import type { AwardSums, sumAwards as endpoint } from '@talent/contract/award'
import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { awardsHere, enterprisesSpokenFor, isKeptBy } from './here.ts'
import { inYear, isLateNow, sumOf } from './read.ts'

const MOST_POLICIES = 100

/** Sums over what the caller keeps; of one's own there are none. A fixed number of statements. */
export async function sumAwards(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<AwardSums> {
  const year = query.year ?? chinaTime(deps.clock.now()).day.slice(0, 4)
  const kept = awardsHere(deps.db).where(isKeptBy(by, await enterprisesSpokenFor(deps.db, by)))
  const ofYear = kept.where(inYear(year))
  const late = isLateNow(deps)
  const sums = [
    sumOf(sql`state = 'granted'`).as('granted'),
    sumOf(sql`state = 'payable'`).as('payable'),
    sumOf(sql`state = 'delayed'`).as('delayed'),
    sumOf(sql`state = 'paid'`, 'paid_fen').as('paid'),
    sumOf(sql`state = 'ended'`).as('ended'),
    sumOf(late).as('late'),
  ] as const
  const [all, years, lateBy, byPolicy] = await Promise.all([
    ofYear.select(sums).executeTakeFirstOrThrow(),
    kept
      .select(sql<string>`extract(year from promised_on)::int::text`.as('year'))
      .distinct()
      .orderBy('year', 'desc')
      .execute(),
    ofYear
      .where(late)
      .select([
        sql<AwardSums['lateBy'][number]['cause']>`coalesce(cause, 'none')`.as('cause'),
        sql<number>`count(*)::int`.as('count'),
        sql<number>`sum(amount_fen)::bigint`.as('fen'),
      ])
      .groupBy('cause')
      .orderBy('count', 'desc')
      .orderBy('cause')
      .execute(),
    ofYear
      .select(['policy_id as policyId', sql<string>`max(policy_title)`.as('title'), ...sums])
      .groupBy('policy_id')
      .orderBy(sql`count(*) filter (where ${late})`, 'desc')
      .orderBy('policy_id')
      .limit(MOST_POLICIES)
      .execute(),
  ])
  return { year, years: years.map((one) => one.year), ...all, lateBy, byPolicy }
}
