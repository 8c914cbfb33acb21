import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells the other parties, after the commit. */
export const ANNOUNCE_ENTRY = defineJob('announce-entry', v.object({ entryId: v.string() }))
/** A place may have become free, or a commissioner be gone: whoever waits in the queue is looked at again. */
export const MATCH_QUEUED = defineJob('match-queued', v.object({}))
/** What the clock tells and does by itself about deadlines: often, because they end at closing time. */
export const WATCH_DUE = defineScheduledJob('watch-due', '事项到期提醒，超期转督办', { everyMinutes: 15 })
/** At the beginning of a day's work, so that whoever is reminded can still ask somebody. */
export const REMIND_UNANSWERED = defineScheduledJob('remind-unanswered', '补正没有回复的提醒', {
  dailyAt: '09:00',
})
