import { defineScheduledJob } from '../../jobs/define-job.ts'

/** Before the coordinators' day begins. */
export const TELL_CARE = defineScheduledJob('tell-policy-care', { dailyAt: '07:45' })
