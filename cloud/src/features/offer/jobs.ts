import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning, after new and changed policies. */
export const TELL_OFFERS = defineScheduledJob('tell-offers', { dailyAt: '08:40' })
