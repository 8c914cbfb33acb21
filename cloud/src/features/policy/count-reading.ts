import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'

/** Once a page is opened; by whom isn't kept. Of a policy that isn't there nothing is. */
export async function countReading(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  policyId: string,
): Promise<void> {
  await db
    .insertInto('policy_reading')
    .columns(['policy_id', 'day', 'times'])
    .expression((eb) =>
      eb
        .selectFrom('policy')
        .select([
          'id',
          sql<string>`${chinaTime(clock.now()).day}::date`.as('day'),
          sql<number>`1`.as('times'),
        ])
        .where('id', '=', policyId),
    )
    .onConflict((conflict) =>
      conflict.columns(['policy_id', 'day']).doUpdateSet({ times: sql`policy_reading.times + 1` }),
    )
    .execute()
}
