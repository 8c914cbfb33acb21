import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_LEAVE = defineJob('announce-leave', v.object({ stepId: v.string() }))
/** Half days begin and end at midnight and noon: what has begun without a stand-in is raised, what is over gives out the line. */
export const WATCH_LEAVES = defineScheduledJob('watch-leaves', { everyMinutes: 15 })
