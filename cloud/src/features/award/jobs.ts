import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_AWARD = defineJob('announce-award', v.object({ stepId: v.string() }))
/** In the morning of a working day: what passed its promised day goes to 督办. */
export const WATCH_AWARDS = defineScheduledJob('watch-awards', '拨付超期转督办', { dailyAt: '08:20' })
