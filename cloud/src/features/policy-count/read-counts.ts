import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import { COUNT_LEAST, COUNTED_DAYS, type PolicyCounts } from '@talent/contract/policy-count'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ownPlaceSql } from '../policy/index.ts'

const MOST_SHOWN = 20

/** What is read often and applied for fewer than five times, of those that hold here. */
async function unusedIn(db: Db, today: string): Promise<PolicyCounts['unused']> {
  const since = addDays(today, -COUNTED_DAYS)
  const matter = sql<string | null>`p.document ->> 'matter'`
  const rows = await db
    .selectFrom('policy_reading as r')
    .innerJoin('policy as p', 'p.id', 'r.policy_id')
    .select(['p.id', 'p.title', matter.as('matter')])
    .select(sql<number>`sum(r.times)::int`.as('reads'))
    .where('r.day', '>=', since)
    .where('p.withdrawn_on', 'is', null)
    .where(ownPlaceSql())
    .where(
      sql<boolean>`(select count(*) from (select 1 from service_request q where q.matter_code = ${matter}
        and q.submitted_at >= ${chinaInstant(since, '00:00')} limit ${COUNT_LEAST}) few) < ${COUNT_LEAST}`,
    )
    .groupBy(['p.id', 'p.title', matter])
    .having(sql<boolean>`sum(r.times) >= ${COUNT_LEAST}`)
    .orderBy(sql`sum(r.times)`, 'desc')
    .orderBy('p.id')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map(({ id, title, matter: code, reads }) => ({
    policy: { id, title },
    reads,
    online: code !== null,
  }))
}

export async function loadCounts({ db, clock }: Deps): Promise<PolicyCounts> {
  const [made, thresholds, unused] = await Promise.all([
    db.selectFrom('policy_count').selectAll().orderBy('counted_on', 'desc').limit(1).executeTakeFirst(),
    db
      .selectFrom('policy_threshold as t')
      .innerJoin('policy as p', 'p.id', 't.policy_id')
      .select(['p.id', 'p.title', 't.text', 't.clause', 't.people', 't.soon'])
      .where('p.withdrawn_on', 'is', null)
      .orderBy('t.people', 'desc')
      .orderBy('p.id')
      .orderBy('t.place')
      .limit(MOST_SHOWN)
      .execute(),
    unusedIn(db, chinaTime(clock.now()).day),
  ])
  return {
    countedOn: made?.counted_on ?? null,
    people: made?.people ?? null,
    thresholds: thresholds.map(({ id, title, ...row }) => ({ policy: { id, title }, ...row })),
    unused,
  }
}
