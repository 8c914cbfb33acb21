import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning, after those that wait for an opening. */
export const TELL_FITTING = defineScheduledJob('tell-fitting', '告知新的和变化的政策', { dailyAt: '08:30' })
