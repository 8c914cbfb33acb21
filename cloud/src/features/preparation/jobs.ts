import { PREPARATION_EVENTS } from '@talent/contract/preparation'
import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_PREPARATION = defineJob(
  'announce-preparation',
  v.object({ id: v.string(), event: v.picklist(['send', ...PREPARATION_EVENTS]) }),
)
/** What nobody has confirmed in time is deleted, and later that there was one. */
export const WATCH_PREPARATIONS = defineScheduledJob('watch-preparations', '代填的申请到期删除', {
  everyMinutes: 15,
})
