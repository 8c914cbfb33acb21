import * as v from 'valibot'
import { Instant } from '../common.ts'

/** How long after its time what runs by the clock may still be on its way. */
export const JOB_LATE_AFTER_MINUTES = 60

/** 正常、没有按时运行、运行出错: whoever waits for what it does waits in vain in the last two. */
export const JOB_STANDINGS = ['fine', 'late', 'failing'] as const
export type JobStanding = (typeof JOB_STANDINGS)[number]

/** What the clock does by itself, and how it went the last time. */
export const ScheduledJob = v.object({
  name: v.string(),
  title: v.string(),
  /** One of the two: every so many minutes from midnight, or once a day at `HH:mm` of the district. */
  everyMinutes: v.nullable(v.number()),
  dailyAt: v.nullable(v.string()),
  standing: v.picklist(JOB_STANDINGS),
  /** The last run that ended well; what it looked at and how many it told something, of those that tell people. */
  ran: v.nullable(v.object({ at: Instant, found: v.nullable(v.number()), told: v.nullable(v.number()) })),
  /** The last run that failed, with what a technician asks for. */
  failed: v.nullable(v.object({ at: Instant, code: v.nullable(v.string()) })),
})
export type ScheduledJob = v.InferOutput<typeof ScheduledJob>
