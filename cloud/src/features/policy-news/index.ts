import type { Deps } from '../../deps.ts'
import { workOn, type Worker } from '../../jobs/define-job.ts'
import { TELL_FITTING } from './jobs.ts'
import { tellFitting } from './tell-fitting.ts'

/** New and changed policies, and those that time brings, told to whoever keeps answers and agreed to it. */
export const policyNews = {
  routes: () => undefined,
  jobs: [TELL_FITTING],
  workers: (deps: Deps): Worker[] => [workOn(TELL_FITTING, () => tellFitting(deps))],
}
