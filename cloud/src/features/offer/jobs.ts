import { defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning, after new and changed policies. */
export const TELL_OFFERS = defineScheduledJob('tell-offers', '告知免申即享', { dailyAt: '08:40' })
