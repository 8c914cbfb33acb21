import { defineScheduledJob } from '../../jobs/define-job.ts'

/** At night: it goes through everybody who keeps answers. */
export const COUNT_THRESHOLDS = defineScheduledJob('count-thresholds', '统计哪条门槛挡住的人多', {
  dailyAt: '04:10',
})
