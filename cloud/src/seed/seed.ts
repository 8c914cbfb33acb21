import { chinaTime } from '@talent/contract'
import type { Deps } from '../deps.ts'
import { upsertPolicy } from '../features/policy/index.ts'
import { upsertNotice } from '../features/recruitment/index.ts'
import { demoNotices } from './content/demo-notices.ts'
import { playDemoRequests } from './play-requests.ts'
import { realNotices, realPolicies } from './read-content.ts'
import { seedMatters } from './seed-matters.ts'
import { seedDistrict, seedPeople } from './seed-people.ts'

/**
 * Fills a trial: real policies and notices, and what the district itself would own, marked 演示. Run again it leaves
 * the same rows, and never touches what people made or changed since.
 */
export async function seed(deps: Deps): Promise<void> {
  const today = chinaTime(deps.clock.now()).day
  await deps.db.transaction().execute(async (trx) => {
    await seedDistrict(trx)
    await seedPeople(trx, deps)
    await seedMatters(trx)
    for (const policy of realPolicies()) await upsertPolicy(trx, policy)
    for (const notice of [...realNotices(), ...demoNotices(deps.calendar, today)])
      await upsertNotice(trx, notice)
    await playDemoRequests(deps, trx)
  })
}
