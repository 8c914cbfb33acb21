import { defineScheduledJob } from '../../jobs/define-job.ts'

/** Before the coordinators' day begins. */
export const TELL_CARE = defineScheduledJob('tell-policy-care', '提醒复核政策', { dailyAt: '07:45' })

/** Whole minutes are chosen, so that each goes live within a few seconds. */
export const PUBLISH_SCHEDULED = defineScheduledJob('publish-scheduled', '政策到点发布', { everyMinutes: 1 })
