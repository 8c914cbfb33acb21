import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_LEAVE = defineJob('announce-leave', v.object({ stepId: v.string() }))
/** At the very moment a leave ends: whoever is back is given what waits. */
export const END_LEAVE = defineJob('end-leave', v.object({ id: v.string() }))
/** Half days begin and end at midnight and noon: what has begun without a stand-in is raised, what ended unseen is ended. */
export const WATCH_LEAVES = defineScheduledJob('watch-leaves', '请假开始和结束', { everyMinutes: 15 })
