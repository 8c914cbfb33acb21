import { defineScheduledJob } from '../../jobs/define-job.ts'

/** Whole minutes are chosen, so that each goes live within a few seconds. */
export const PUBLISH_NOTICES = defineScheduledJob('publish-notices', '公告到点发布', { everyMinutes: 1 })
