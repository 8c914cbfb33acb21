import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning, after those that wait for an opening. */
export const TELL_FITTING = defineScheduledJob('tell-fitting', { dailyAt: '08:30' })
