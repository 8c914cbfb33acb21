import type { Deps } from '../../deps.ts'
import { removeOutlivedSessions } from '../../http/authenticate.ts'
import { removeOldKeys } from '../../http/idempotency.ts'
import { removeOldSecurityEvents } from '../../http/security-event.ts'
import { defineScheduledJob, workOn, type Worker } from '../../jobs/define-job.ts'

/** What nobody can use any more is removed at night. */
const REMOVE_OUTLIVED = defineScheduledJob('remove-outlived', '清理过期的登录和记录', { dailyAt: '03:10' })

async function removeOutlived({ db, clock }: Deps): Promise<void> {
  await removeOutlivedSessions(db, clock.now())
  await removeOldKeys(db, clock.now())
  await removeOldSecurityEvents(db)
}

export const housekeeping = {
  routes: () => {},
  jobs: [REMOVE_OUTLIVED],
  workers: (deps: Deps): Worker[] => [workOn(REMOVE_OUTLIVED, () => removeOutlived(deps))],
}
