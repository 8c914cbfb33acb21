import { NEED_STATES } from '@talent/contract/employer'
import * as v from 'valibot'
import { defineJob, defineScheduledJob } from '../../jobs/define-job.ts'

/** Tells whom it concerns, after the commit. */
export const ANNOUNCE_NEED = defineJob(
  'announce-urgent-need',
  v.object({ id: v.string(), state: v.picklist(NEED_STATES) }),
)

const Told = v.object({
  id: v.string(),
  event: v.picklist(['remind', 'raise']),
  day: v.string(),
  /** So many posts, of which nobody said anything. */
  posts: v.number(),
  on: v.string(),
})
export type HiringTold = v.InferOutput<typeof Told>
/** Tells an enterprise's contacts of the posts they owe a word about, after the commit. */
export const ANNOUNCE_HIRING = defineJob('announce-hiring', Told)
/** In the morning of a working day: what has closed is owed a word, reminded of and raised. */
export const WATCH_HIRING = defineScheduledJob('watch-hiring', '截止后问是否招满', { dailyAt: '08:45' })
