import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_RECOGNITION = defineJob('announce-recognition', v.object({ stepId: v.string() }))
/** In the morning: whose 公示 is over is recognised, whose term ends soon is reminded. */
export const WATCH_RECOGNITIONS = defineScheduledJob('watch-recognitions', '公示期满认定，到期提醒', {
  dailyAt: '08:10',
})
