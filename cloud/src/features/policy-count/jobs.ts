import { defineScheduledJob } from '../../jobs/define-job.ts'

/** At night: it goes through everybody who keeps answers. */
export const COUNT_THRESHOLDS = defineScheduledJob('count-thresholds', { dailyAt: '04:10' })
