import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** What was begun in a matter that was replaced goes on in what takes its place. */
export const MOVE_DRAFTS = defineJob('move-drafts', v.object({ code: v.string(), successor: v.string() }))
/** Once for each form that was begun and left. */
export const REMIND_DRAFTS = defineScheduledJob('remind-drafts', '提醒还没提交的申请', { dailyAt: '09:40' })
