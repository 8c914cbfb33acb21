import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_FOLLOW_UP = defineJob('announce-follow-up', v.object({ stepId: v.string() }))
/** In the morning of a working day: what is due is reminded of, what has passed its day is raised. */
export const REMIND_FOLLOW_UPS = defineScheduledJob('remind-follow-ups', '跟进到日子提醒，过了转督办', {
  dailyAt: '08:30',
})
