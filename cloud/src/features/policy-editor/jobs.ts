import { defineScheduledJob } from '../../jobs/define-job.ts'

/** Before the coordinators' day begins. */
export const TELL_CARE = defineScheduledJob('tell-policy-care', { dailyAt: '07:45' })

/** Whole minutes are chosen, so that each goes live within a few seconds. */
export const PUBLISH_SCHEDULED = defineScheduledJob('publish-scheduled', { everyMinutes: 1 })
