import type { ScheduledJob } from '@talent/contract/scheduled-job'

/** Those that whoever waits for them waits for in vain. */
export const stoppedOf = (jobs: readonly ScheduledJob[] = []): readonly ScheduledJob[] =>
  jobs.filter(({ standing }) => standing !== 'fine')
