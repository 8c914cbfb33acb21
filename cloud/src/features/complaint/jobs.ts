import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_COMPLAINT = defineJob('announce-complaint', v.object({ stepId: v.string() }))
/** In the morning of a working day: what is due is reminded of, what is late raised, what nobody asks about any more closed. */
export const WATCH_COMPLAINTS = defineScheduledJob('watch-complaints', '投诉到期提醒，过了转督办', {
  dailyAt: '08:30',
})
