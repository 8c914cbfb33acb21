import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_APPLICATION = defineJob('announce-application', v.object({ stepId: v.string() }))
/** Whoever applied for a post of a notice that ended before its day. */
export const TELL_APPLICANTS = defineJob('tell-applicants', v.object({ noticeId: v.string() }))
/** In the morning: an answer that is due is reminded of, one that is late is raised, and whoever hasn't chosen a time is reminded. */
export const WATCH_APPLICATIONS = defineScheduledJob('watch-applications', '投递到期提醒，过了转督办', {
  dailyAt: '08:25',
})
