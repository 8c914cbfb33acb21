import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** In the morning: whoever waits for three months without a step is asked whether to stop. */
export const WATCH_INTERESTS = defineScheduledJob('watch-interests', '三个月没有进展的意向', {
  dailyAt: '08:35',
})
/** Tells them, after the commit. */
export const ANNOUNCE_ASKED = defineJob(
  'announce-asked-to-stop',
  v.object({ interestId: v.string(), entryId: v.string() }),
)
