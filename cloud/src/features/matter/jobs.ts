import * as v from 'valibot'
import { defineJob } from '../../jobs/define-job.ts'

/** What was begun in a matter that was replaced goes on in what takes its place. */
export const MOVE_DRAFTS = defineJob('move-drafts', v.object({ code: v.string(), successor: v.string() }))
